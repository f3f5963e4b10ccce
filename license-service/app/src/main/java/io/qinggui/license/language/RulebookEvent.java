package io.qinggui.license.language;

/** What happens on {@code rulebook}. */
public sealed interface RulebookEvent extends LicenseServiceEvent
    permits RulebookAmended, AmendmentWithdrawn {

  /** The one stream, also the subject of its events. */
  String STREAM = "rulebook";

  @Override
  default String subject() {
    return STREAM;
  }
}
