package io.qinggui.verify;

import java.util.Locale;

/** What can be wrong with a kit. Texts are in the bundle, by {@link #key}. */
enum Fault {
  /** Bytes of an event are not those that were signed. */
  ALTERED,
  MISSING,
  /** An event stands where another one was signed. */
  SWAPPED,
  /** An event that nobody signed. */
  ADDED,
  /** Not signed by those whom the policy names, or not by enough of them. */
  RESIGNED,
  /** The events and their hashes agree, but not with what was signed. */
  OTHER_ROOT,
  /** The bytes of an event are no event. */
  UNREADABLE,
  /** An event contradicts those around it. */
  INCONSISTENT,
  OTHER_RULEBOOK,
  OTHER_ANSWER,
  /** A question cannot be executed. */
  NOT_EXECUTED,
  /** Bytes of a file, or of the archive itself, are not what they have to be. */
  OTHER_BYTES;

  String key() {
    return "fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
