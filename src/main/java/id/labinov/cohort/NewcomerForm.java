package id.labinov.cohort;

/** Somebody who is not known yet, as typed. */
record NewcomerForm(String agency, String name, String email, String phone, String nip) {

    NewcomerForm {
        agency = Typed.text(agency);
        name = Typed.text(name);
        email = Typed.text(email);
        phone = Typed.text(phone);
        nip = Typed.text(nip);
    }
}
