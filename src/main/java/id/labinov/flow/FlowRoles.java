package id.labinov.flow;

import id.labinov.people.Role;
import java.util.Locale;

/** Roles as logs write them. */
final class FlowRoles {

    private FlowRoles() {}

    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
