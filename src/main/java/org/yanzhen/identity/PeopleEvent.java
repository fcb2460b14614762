package org.yanzhen.identity;

import org.yanzhen.shared.UserId;

/** Something happens to somebody's being here, their roles or their password. */
public sealed interface PeopleEvent {

    /** Whom it concerns. */
    UserId person();

    /** @param change what was asked for, as a key of {@code people.kind} */
    record ChangeAsked(UserId person, String change, UserId by) implements PeopleEvent {}

    record ChangeDecided(UserId person, String change, UserId askedBy, UserId by, boolean confirmed)
            implements PeopleEvent {}

    record PasswordChosen(UserId person) implements PeopleEvent {}
}
