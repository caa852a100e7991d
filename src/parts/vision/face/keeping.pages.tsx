import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { Field, TextArea } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useBelow, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { LONGEST, type BodyLink, type FaceDraft, type FaceProblems } from './face.rules.ts'
import { words } from './keeping.words.ts'

interface KeepingProps {
  name: string
  slug: string
  origin: string
  /** The branches whose pages the same officers write. */
  below: readonly BodyLink[]
  typed: FaceDraft
  problems?: FaceProblems
}

/** Where officers write what whoever passes by reads, and find everything to spread it with. */
export function KeepingPage({ name, slug, origin, below, typed, problems = {} }: KeepingProps) {
  const say = words.in(useFrame().language)
  const said = Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, say(problem)]),
  )
  return (
    <Hall title={say('title')} room="occasions" width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead', { body: name })}
        aside={<LinkButton href={`/at/${slug}`}>{say('see_it')}</LinkButton>}
      />
      <Form action={`/b/${slug}/face`} typed={{ ...typed }} problems={said}>
        <TextArea
          name="about"
          label={say('about')}
          hint={say('about_hint')}
          optional
          rows={5}
          maxlength={LONGEST.about}
        />
        <TextArea
          name="find_us"
          label={say('find_us')}
          hint={say('find_us_hint')}
          optional
          rows={2}
          maxlength={LONGEST.find_us}
        />
        <Field
          name="contact"
          label={say('contact')}
          hint={say('contact_hint')}
          optional
          maxlength={LONGEST.contact}
        />
        <Actions>
          <Button main>{say('save')}</Button>
        </Actions>
      </Form>
      {below.length > 0 && (
        <Panel title={say('below', { below: useBelow() })}>
          <List>
            {below.map((ward) => (
              <Row name={ward.name} href={`/b/${ward.slug}/face`} />
            ))}
          </List>
        </Panel>
      )}
      <Spread name={name} slug={slug} origin={origin} />
    </Hall>
  )
}

function Spread({ name, slug, origin }: Pick<KeepingProps, 'name' | 'slug' | 'origin'>) {
  const say = words.in(useFrame().language)
  const at = `${origin}/at/${slug}`
  return (
    <Panel title={say('spread')}>
      <List>
        <Row name={say('this_week')} href={`/at/${slug}/leaflet.pdf`} why={say('this_week_why')} />
        <Row name={say('posters')} href={`/at/${slug}`} why={say('posters_why')} />
        <Row name={say('calendar_feed')} href={`${at}/calendar.ics`} why={`${at}/calendar.ics`} />
        <Row name={say('news_feed')} href={`${at}/feed.xml`} why={`${at}/feed.xml`} />
        <Row name={say('embed')} why={say('embed_why')} />
      </List>
      <pre class="copy">{embedCode(at, say('embed_title', { body: name }))}</pre>
    </Panel>
  )
}

/** What another website pastes in; its title is what a screen reader says of it. */
const embedCode = (at: string, title: string) =>
  `<iframe src="${at}/embed" width="100%" height="600" loading="lazy" title="${inAttribute(title)}"></iframe>`

const inAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
