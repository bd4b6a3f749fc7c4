package id.labinov.form;

import id.labinov.form.PaperAddress.Printed;
import id.labinov.form.PaperCodes.Code;
import id.labinov.form.PaperRows.PaperPhoto;
import id.labinov.form.PaperRows.PaperSheet;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import id.labinov.web.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where printed codes lead, and who may send a photo there. Who sends one sees no more of the dossier than what stands on the sheet. */
@Component
class PaperAccess {

    private final PaperCodes codes;
    private final Reading reading;
    private final InnovationAccess dossiers;
    private final Innovations innovations;
    private final ObjectProvider<PaperGuests> guests;
    private final Texts texts;

    PaperAccess(PaperCodes codes, Reading reading, InnovationAccess dossiers, Innovations innovations, ObjectProvider<PaperGuests> guests, Texts texts) {
        this.codes = codes;
        this.reading = reading;
        this.dossiers = dossiers;
        this.innovations = innovations;
        this.guests = guests;
        this.texts = texts;
    }

    /** Empty for unknown codes and for those of another region. */
    Optional<PaperPlace> find(CurrentPerson me, Printed printed) {
        return codes.find(printed.code()).filter(code -> me.regions().contains(new RegionId(code.region()))).flatMap(code -> place(code, printed));
    }

    /** @throws NotFound if the worksheet has no such section */
    PaperPlace place(InnovationId innovation, String formKey, int section) {
        var code = codes.of(List.of(innovation), formKey).get(innovation);
        return codes.find(code).flatMap(found -> place(found, new Printed(code, section))).orElseThrow(NotFound::new);
    }

    private Optional<PaperPlace> place(Code code, Printed printed) {
        var worksheet = texts.get("task." + code.formKey() + ".title");
        var label = innovations.labels(List.of(code.of())).get(code.of());
        return reading.form(code.of(), code.formKey()).flatMap(form -> form.section(printed.section())).map(section -> new PaperPlace(printed, code.of(),
                code.region(), label.number(), label.name(), worksheet, code.formKey(), section,
                section.title().present() ? section.title().in(LocaleContextHolder.getLocale()) : worksheet));
    }

    /** An operator sends for the leader; everybody else for himself. */
    Actor sender(CurrentPerson me, InnovationId innovation) {
        return dossiers.actor(me, innovation);
    }

    /** The team and its operators, those who facilitate in the region, and whoever takes part in the same event while it is held. */
    boolean mayBring(CurrentPerson me, PaperPlace place) {
        return dossiers.mayWrite(me, place.innovation()) || facilitates(me, place)
                || guests.stream().anyMatch(guest -> guest.attends(me, place.innovation()));
    }

    private static boolean facilitates(CurrentPerson me, PaperPlace place) {
        return me.event().isEmpty() && me.hasAny(new RegionId(place.region()), Role.COACH, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** @throws NotFound for unknown codes and another region's; @throws Refused for people of the region who are not in the room */
    PaperPlace mustBring(CurrentPerson me, String code, int section) {
        var place = find(me, new Printed(code, section)).orElseThrow(NotFound::new);
        if (!mayBring(me, place)) {
            throw new Refused("form.paper.not-in-the-room");
        }
        return place;
    }

    /** Who sent a photo takes it back; the team and its operators keep their worksheet clean. */
    void mustRemove(CurrentPerson me, PaperSheet sheet, PaperPhoto photo) {
        var innovation = new InnovationId(sheet.innovation());
        if (!photo.sentBy().equals(me.id().value()) && !dossiers.mayWrite(me, innovation)) {
            dossiers.mustSee(me, innovation);
            throw new Refused("form.paper.not-yours");
        }
    }
}
