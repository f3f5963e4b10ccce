package io.qinggui.lease;

import java.util.Optional;
import java.util.function.Consumer;

/** The leases that run on a day, as known at a moment. */
public interface LeasesOnADay {

  /** A lease; empty when it does not run on the day. */
  Optional<LeaseRun> lease(String leaseId);

  /** Those of a kind of resource that share something with a share, in no particular order. */
  void sharing(Resource resource, Share share, Consumer<LeaseRun> each);

  /** Those that are said to be given out of a lease. */
  void givenOutOf(String leaseId, Consumer<LeaseRun> each);

  /** Those that an operator gives. */
  void ofLessor(String operatorId, Consumer<LeaseRun> each);

  /** Those that an operator has. */
  void ofLessee(String operatorId, Consumer<LeaseRun> each);
}
