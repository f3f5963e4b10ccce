package io.qinggui.license.lifecycle;

import io.qinggui.license.language.AftercarePlanFiled;
import io.qinggui.license.language.LicenseRegistered;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been filed under a license, as far as it decides what else may be filed.
 *
 * @param registered its entry in the register
 * @param commitments ids of its commitments
 * @param evaluations conclusions
 * @param dockings dates by province
 * @param resumptions resumptions as filed
 * @param plan the last aftercare plan on file
 */
record LicenseFile(
    LicenseRegistered registered,
    Set<String> commitments,
    Evaluations evaluations,
    Dockings dockings,
    Set<Resumption> resumptions,
    @Nullable AftercarePlanFiled plan) {

  static LicenseFile of(LicenseRegistered registered) {
    return new LicenseFile(registered, Set.of(), Evaluations.NONE, Dockings.NONE, Set.of(), null);
  }

  String operatorId() {
    return registered.operatorId();
  }

  String licenseNumber() {
    return registered.licenseNumber();
  }

  String issuer() {
    return registered.issuer();
  }

  LicenseFile withCommitment(String commitmentId) {
    return new LicenseFile(
        registered, plus(commitments, commitmentId), evaluations, dockings, resumptions, plan);
  }

  LicenseFile with(Evaluations more) {
    return new LicenseFile(registered, commitments, more, dockings, resumptions, plan);
  }

  LicenseFile with(Dockings more) {
    return new LicenseFile(registered, commitments, evaluations, more, resumptions, plan);
  }

  LicenseFile with(Resumption resumption) {
    return new LicenseFile(
        registered, commitments, evaluations, dockings, plus(resumptions, resumption), plan);
  }

  LicenseFile with(AftercarePlanFiled filed) {
    return new LicenseFile(registered, commitments, evaluations, dockings, resumptions, filed);
  }

  private static <T> Set<T> plus(Set<T> set, T element) {
    Set<T> more = new HashSet<>(set);
    more.add(element);
    return Set.copyOf(more);
  }
}
