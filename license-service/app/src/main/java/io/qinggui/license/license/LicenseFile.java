package io.qinggui.license.license;

import io.qinggui.license.act.Acts;
import io.qinggui.license.act.HolderChanges;
import io.qinggui.license.commitment.Commitments;
import io.qinggui.license.docking.Dockings;
import io.qinggui.license.evaluation.FiledEvaluations;
import io.qinggui.license.exit.LicenseExit;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.opening.ServiceOpenings;
import io.qinggui.license.resumption.Resumptions;
import java.util.stream.Stream;

/**
 * What has been filed under a license, as far as it decides what else may be filed.
 *
 * @param registered its entry in the register
 */
record LicenseFile(
    LicenseRegistered registered,
    Commitments commitments,
    FiledEvaluations evaluations,
    Dockings dockings,
    Resumptions resumptions,
    LicenseExit exit,
    Acts acts,
    HolderChanges holders,
    ServiceOpenings openings) {

  static LicenseFile of(LicenseRegistered registered) {
    return new LicenseFile(
        registered,
        Commitments.NONE,
        FiledEvaluations.NONE,
        Dockings.NONE,
        Resumptions.NONE,
        LicenseExit.NOT_PLANNED,
        Acts.NONE,
        HolderChanges.NONE,
        ServiceOpenings.NONE);
  }

  LicenseFile with(Commitments more) {
    return new LicenseFile(
        registered, more, evaluations, dockings, resumptions, exit, acts, holders, openings);
  }

  LicenseFile with(FiledEvaluations more) {
    return new LicenseFile(
        registered, commitments, more, dockings, resumptions, exit, acts, holders, openings);
  }

  LicenseFile with(Dockings more) {
    return new LicenseFile(
        registered, commitments, evaluations, more, resumptions, exit, acts, holders, openings);
  }

  LicenseFile with(Resumptions more) {
    return new LicenseFile(
        registered, commitments, evaluations, dockings, more, exit, acts, holders, openings);
  }

  LicenseFile with(LicenseExit more) {
    return new LicenseFile(
        registered, commitments, evaluations, dockings, resumptions, more, acts, holders, openings);
  }

  LicenseFile with(Acts more) {
    return new LicenseFile(
        registered, commitments, evaluations, dockings, resumptions, exit, more, holders, openings);
  }

  LicenseFile with(HolderChanges more) {
    return new LicenseFile(
        registered, commitments, evaluations, dockings, resumptions, exit, acts, more, openings);
  }

  LicenseFile with(ServiceOpenings more) {
    return new LicenseFile(
        registered, commitments, evaluations, dockings, resumptions, exit, acts, holders, more);
  }

  /** Whatever it has ever granted. */
  Stream<Grant> granted() {
    return Stream.concat(registered.grants().stream(), acts.granted());
  }

  /** The license as its holder has it. */
  LicenseRegistered held() {
    return holders.held(registered);
  }
}
