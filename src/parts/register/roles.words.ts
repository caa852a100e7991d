import { defineWords } from '../../platform/words/index.ts'

/** What people say of an office, a state of membership and a rung: the same words on every page. */
export const words = defineWords({
  role_secretary: { en: 'secretary', pl: 'sekretarz', ur: 'سیکرٹری' },
  role_chair: { en: 'chair', pl: 'przewodniczący', ur: 'صدر' },
  role_treasurer: { en: 'treasurer', pl: 'skarbnik', ur: 'خزانچی' },
  'role_membership-officer': {
    en: 'membership officer',
    pl: 'pełnomocnik ds. członkostwa',
    ur: 'رکنیت کے عہدیدار',
  },
  role_organiser: { en: 'organiser', pl: 'organizator', ur: 'منتظم' },
  role_volunteer: { en: 'volunteer', pl: 'wolontariusz', ur: 'رضاکار' },
  role_facilitator: { en: 'facilitator', pl: 'prowadzący', ur: 'مطالعے کے رہنما' },
  role_auditor: { en: 'auditor', pl: 'rewident', ur: 'آڈیٹر' },
  role_delegate: { en: 'delegate', pl: 'delegat', ur: 'مندوب' },
  'role_union-liaison': {
    en: 'union liaison',
    pl: 'łącznik ze związkiem',
    ur: 'یونین سے رابطہ کار',
  },
  'role_regional-organiser': {
    en: 'regional organiser',
    pl: 'organizator regionalny',
    ur: 'علاقائی منتظم',
  },
  'role_national-officer': { en: 'national officer', pl: 'działacz krajowy', ur: 'قومی عہدیدار' },
  state_member: { en: 'member', pl: 'członek', ur: 'رکن' },
  state_arrears: { en: 'in arrears', pl: 'zalega ze składką', ur: 'چندہ باقی ہے' },
  state_lapsed: { en: 'lapsed', pl: 'członkostwo wygasło', ur: 'رکنیت ختم ہو گئی' },
  state_left: { en: 'left', pl: 'odszedł lub odeszła', ur: 'چھوڑ گئے' },
  state_moved: { en: 'moved on', pl: 'przeniesienie', ur: 'دوسری جگہ گئے' },
  state_died: { en: 'has died', pl: 'nie żyje', ur: 'وفات پا گئے' },
  state_removed: { en: 'removed', pl: 'skreślenie', ur: 'خارج کیے گئے' },
  state_merged: {
    en: 'merged with another entry',
    pl: 'połączono z innym wpisem',
    ur: 'دوسرے اندراج میں ملا دیا گیا',
  },
  rung_active: {
    en: 'active: took part or carries it',
    pl: 'aktywni: biorą udział lub działają',
    ur: 'سرگرم: حصہ لیتے ہیں یا ذمہ اٹھاتے ہیں',
  },
  rung_carries: { en: 'carries it', pl: 'działa dla innych', ur: 'ذمہ اٹھاتے ہیں' },
  'rung_took-part': { en: 'took part', pl: 'bierze udział', ur: 'حصہ لیا' },
  rung_reached: { en: 'spoken with', pl: 'po rozmowie', ur: 'بات ہوئی' },
  'rung_on-paper': {
    en: 'nothing recorded lately',
    pl: 'ostatnio nic nie zapisano',
    ur: 'حال میں کچھ درج نہیں',
  },
  rung_unknown: { en: 'unknown', pl: 'nie wiadomo', ur: 'نامعلوم' },
})
