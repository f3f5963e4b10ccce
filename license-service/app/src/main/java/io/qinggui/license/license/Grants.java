package io.qinggui.license.license;

import io.qinggui.license.evaluation.ProvinceList;
import io.qinggui.license.language.Grant;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Authority;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an issuer can grant by one license. */
public final class Grants {

  private Grants() {}

  /** ISP may stand twice, with and without website hosting, but not for one province. */
  public static Optional<Rejection> refusal(String issuer, List<Grant> grants) {
    if (grants.isEmpty()) {
      return Optional.of(Rejection.invalid("empty", "/grants"));
    }
    Set<String> granted = new HashSet<>();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      String at = "/grants/" + i;
      if (grant.websiteHosting() && !grant.service().equals("ISP")) {
        return Optional.of(Rejection.invalid("website-hosting-is-for-isp", at + "/websiteHosting"));
      }
      Optional<Rejection> provinces =
          ProvinceList.refusal(grant.provinces(), at + "/provinces")
              .or(() -> beyondIssuer(issuer, grant.provinces(), at));
      if (provinces.isPresent()) {
        return provinces;
      }
      if (!grant.provinces().stream().allMatch(it -> granted.add(grant.service() + it))) {
        return Optional.of(Rejection.invalid("duplicate-service", at + "/service"));
      }
    }
    return Optional.empty();
  }

  /** An administration grants for its own province, only the ministry across provinces. */
  private static Optional<Rejection> beyondIssuer(
      String issuer, List<String> provinces, String at) {
    return Authority.isMinistry(issuer) || provinces.equals(List.of(issuer))
        ? Optional.empty()
        : Optional.of(Rejection.invalid("beyond-issuer", at + "/provinces"));
  }
}
