// Owns how site.yaml's contact is read: an e-mail address, a web address, or words.

/** What a reader sees and, for an e-mail or a web address, where it leads. */
export function contactLink(contact: string): { text: string; href?: string } {
  if (/^[^\s@/]+@[^\s@/]+$/.test(contact)) return { text: contact, href: `mailto:${contact}` };
  if (/^https?:\/\/\S+$/.test(contact)) {
    return { text: contact.replace(/^https?:\/\/|\/$/g, ''), href: contact };
  }
  return { text: contact };
}
