package io.qinggui.operator.lease;

import io.qinggui.lease.Lease;
import io.qinggui.operator.language.LeaseCommand;
import io.qinggui.operator.language.LeaseCommand.ChangeLease;
import io.qinggui.operator.language.LeaseCommand.CorrectLease;
import io.qinggui.operator.language.LeaseCommand.EndLease;
import io.qinggui.operator.language.LeaseCommand.RecordLease;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/** Decides over {@code lease/<leaseId>}. */
public final class LeaseDecider implements Decider<LeaseCommand, LeaseEvent, LeaseFile> {

  @Override
  public LeaseFile initial() {
    return LeaseFile.NONE;
  }

  @Override
  public Decision<LeaseEvent> decide(LeaseCommand command, LeaseFile file) {
    return switch (command) {
      case RecordLease it -> Recording.decide(it, file);
      case ChangeLease it ->
          file.known()
              .map(lease -> Changing.decide(it, lease))
              .orElseGet(() -> Decision.reject(unknown(it.leaseId())));
      case EndLease it ->
          file.known()
              .map(lease -> Ending.decide(it, lease))
              .orElseGet(() -> Decision.reject(unknown(it.leaseId())));
      case CorrectLease correction -> throw Decider.impossible(correction, file);
    };
  }

  @Override
  public LeaseFile evolve(LeaseFile file, LeaseEvent event) {
    return file.with(event);
  }

  static Rejection unknown(String leaseId) {
    return Rejection.notFound("lease-unknown", Map.of("leaseId", leaseId));
  }

  /** The lessor, the ministry, and the administration of the province where it is used. */
  static boolean mayFile(Filer filer, String lessorId, String province) {
    return filer.isCarrier(lessorId) || filer.isOperator(lessorId) || filer.actsIn(province);
  }

  static boolean mayFile(Filer filer, Lease lease) {
    return mayFile(filer, lease.lessorId(), lease.province());
  }
}
