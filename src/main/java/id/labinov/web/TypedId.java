package id.labinov.web;

import java.util.UUID;

/** A typed identifier: no bare {@link UUID} crosses a module. */
public interface TypedId {

    UUID value();
}
