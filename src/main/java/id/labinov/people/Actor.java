package id.labinov.people;

import java.util.Optional;

/** Who acts, and on whose behalf: kept with every act, so that old acts keep the old name.
 * @param position the position whose act it is, if the person acts as its holder
 * @param operatorFor the person for whom an operator typed */
public record Actor(PersonId person, Optional<PositionId> position, Optional<PersonId> operatorFor) {

    public static Actor of(PersonId person) {
        return new Actor(person, Optional.empty(), Optional.empty());
    }

    public Actor as(PositionId position) {
        return new Actor(person, Optional.of(position), operatorFor);
    }
}
