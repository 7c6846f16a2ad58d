package org.tangthu.portal.doctor;

/** A door at which public items are told of. */
interface Door {
    String name();

    /** What to do if it does not agree with the catalogue for good. */
    String remedy();

    /** @throws DoorFault if it does not answer as it has to */
    Told ask(Stranger stranger);
}
