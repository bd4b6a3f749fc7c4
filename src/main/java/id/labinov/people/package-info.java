/** Regions, agencies, positions, people, roles, sign-in, and who may do what. Owns region, agency, position, holding_period, person, role_grant, credential, invitation, absence, head_link and phone_consent.
 * A head of agency who never signs in may act from a personal link ({@link id.labinov.people.HeadDesk}): link and PIN together open the
 * list of what waits for the position, and nothing else. The PIN is chosen by the head, at the first opening, with a code that stands only
 * on the slip: never in the mail, never made up by us. A stolen mail alone thus opens nothing, before the first opening as after it; the
 * slip, which assistants keep, is worth nothing from then on; and whoever uses up a slip that was not meant for him is found out, for
 * the head's code works no more. Six digits suffice, unlike at the sign-in of somebody who decides for others, because they count only
 * together with the link, and ten wrong ones lock the link (the account never notices). Where phones of heads become good enough to
 * sign letters with a certificate of their own, that should replace the PIN.
 * A link belongs to a position and its present holder; it ends with the holding, also when somebody stands in for a week only. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document"})
package id.labinov.people;

import org.springframework.modulith.ApplicationModule;
