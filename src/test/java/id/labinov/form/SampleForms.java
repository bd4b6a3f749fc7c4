package id.labinov.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Forms for tests, small and invented. */
final class SampleForms {

    static final FormParser PARSER = new FormParser(new Feel(Clock.fixed(Instant.parse("2023-11-21T01:00:00Z"), ZoneOffset.UTC)));

    /** One field of every kind; all needed for the seal, the first for the gate. */
    static final String EVERY_KIND = form("every-kind", """
            {"type":"group","id":"Group_a","label":"Masalah","properties":{"labelEn":"Problem"},"components":[
              {"type":"textfield","id":"F1","key":"name","label":"Nama","description":"Singkat saja","validate":{"maxLength":20,"pattern":"^[^0-9]*$"},
               "properties":{"needed":"gate","labelEn":"Name","example":"SIPEDULI"}},
              {"type":"textarea","id":"F2","key":"story","label":"Cerita","properties":{"needed":"seal","minWords":"2","maxWords":"5"}},
              {"type":"number","id":"F3","key":"amount","label":"Jumlah","decimalDigits":1,"validate":{"min":1,"max":100},"appearance":{"suffixAdorner":"%"},"properties":{"needed":"seal"}},
              {"type":"datetime","id":"F4","key":"day","subtype":"date","dateLabel":"Hari","properties":{"needed":"seal"}},
              {"type":"datetime","id":"F5","key":"hour","subtype":"time","timeLabel":"Jam","properties":{"needed":"seal"}},
              {"type":"datetime","id":"F6","key":"moment","subtype":"datetime","dateLabel":"Saat","timeLabel":"Jam","properties":{"needed":"seal"}}]},
            {"type":"group","id":"Group_b","label":"Pilihan","components":[
              {"type":"select","id":"F7","key":"place","label":"Tempat","values":[{"label":"Kantor","value":"office"},{"label":"Rumah","value":"home"}],
               "properties":{"needed":"seal","valueLabelsEn":"{\\"office\\":\\"Office\\"}"}},
              {"type":"radio","id":"F8","key":"digital","label":"Digital","values":[{"label":"Ya","value":"yes"},{"label":"Tidak","value":"no"}],"properties":{"needed":"seal"}},
              {"type":"checklist","id":"F9","key":"goals","label":"Tujuan","values":[{"label":"Satu","value":"1"},{"label":"Dua","value":"2"}],"properties":{"needed":"seal"}},
              {"type":"taglist","id":"F10","key":"tags","label":"Tanda","values":[{"label":"A","value":"a"},{"label":"B","value":"b"}],"properties":{"needed":"seal"}},
              {"type":"checkbox","id":"F11","key":"agreed","label":"Setuju","properties":{"needed":"seal"}}]},
            {"type":"group","id":"Group_c","label":"Baris","components":[
              {"type":"dynamiclist","id":"F12","path":"problems","label":"Masalah","isRepeating":true,"properties":{"needed":"seal","minRows":"2"},"components":[
                {"type":"textfield","id":"F13","key":"what","label":"Apa","validate":{"required":true}},
                {"type":"number","id":"F14","key":"urgency","label":"Mendesak","validate":{"min":1,"max":5}}]},
              {"type":"filepicker","id":"F15","key":"photo","label":"Foto","accept":".jpg","properties":{"needed":"seal"}},
              {"type":"text","id":"F16","text":"Terima kasih."}]}""");

    /** A decision whose reason is asked only when it goes back. */
    static final String DECISION = form("some-decision", """
            {"type":"radio","id":"F1","key":"decision","label":"Keputusan","validate":{"required":true},
             "values":[{"label":"Lanjut","value":"ADVANCE"},{"label":"Kembali","value":"RETURN"}]},
            {"type":"textarea","id":"F2","key":"reason","label":"Alasan","validate":{"required":true},"conditional":{"hide":"=decision != \\"RETURN\\""},
             "properties":{"labelEn":"Reason"}},
            {"type":"textfield","id":"F3","key":"detail","label":"Rincian","conditional":{"hide":"=reason = null"}}""");

    private SampleForms() {}

    static String form(String id, String components) {
        return """
                {"id":"%s","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0",
                 "exporter":{"name":"Camunda Modeler","version":"5.40.0"},"components":[%s]}""".formatted(id, components);
    }

    static FormDefinition everyKind() {
        return PARSER.parse("every-kind", EVERY_KIND);
    }

    static FormDefinition decision() {
        return PARSER.parse("some-decision", DECISION);
    }
}
