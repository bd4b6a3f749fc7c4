package id.labinov;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A module is one package; the engine's folder is the one exception, so that one folder changes with the engine. */
class Flat extends ArchCondition<JavaClass> {

    Flat() {
        super("reside in the package of a module");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var name = type.getPackageName();
        var flat = name.matches("id\\.labinov(\\.[a-z]+)?") || name.equals("id.labinov.journey.engine");
        events.add(new SimpleConditionEvent(type, flat, type.getName() + " lies in " + name));
    }
}
