package id.labinov.people;

import java.util.List;

/** Sign-ins that the sign-in page offers to try the application with; only a demo laboratory declares such a bean. */
public interface DemoSignIns {

    List<DemoSignIn> all();

    /** One person to try a role with. */
    record DemoSignIn(String name, String identifier, String secret, Role role) {}
}
