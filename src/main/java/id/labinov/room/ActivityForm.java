package id.labinov.room;

import id.labinov.room.Activity.Kind;

/** An activity as typed. */
record ActivityForm(String kind, String stage, String title, String minutes, String version) {

    ActivityForm {
        kind = kind == null ? "" : kind.strip();
        stage = stage == null ? "" : stage.strip();
        title = title == null ? "" : title.strip();
        minutes = minutes == null ? "" : minutes.strip();
        version = version == null ? "" : version.strip();
    }

    static ActivityForm blank() {
        return new ActivityForm(Kind.TALK.name(), "", "", "30", "0");
    }

    static ActivityForm of(Activity activity) {
        return new ActivityForm(activity.kind().name(), activity.stage().orElse(""), activity.title(), String.valueOf(activity.minutes()),
                String.valueOf(activity.version()));
    }
}
