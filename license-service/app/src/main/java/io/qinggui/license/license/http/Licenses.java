package io.qinggui.license.license.http;

import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The licenses as the read model shows them. */
final class Licenses {

  static final String OPERATOR = "operatorId";
  static final String GRANTS = "grants";
  static final String SERVICE = "service";
  static final String PROVINCES = "provinces";

  private final ReadModel<LicenseView> licenses;

  Licenses(ReadModel<LicenseView> licenses) {
    this.licenses = licenses;
  }

  Versioned<LicenseView> get(String licenseNumber) {
    return licenses
        .get(licenseNumber)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "license-unknown", Map.of("licenseNumber", licenseNumber)));
  }

  /** Service and province are looked for within one grant. */
  Page<LicenseView> find(
      @Nullable String operatorId,
      @Nullable Service service,
      @Nullable String province,
      PageRequest page) {
    Filter grant = Filter.ALL.with(SERVICE, service).with(PROVINCES, province);
    Filter filter = Filter.ALL.with(OPERATOR, operatorId).element(GRANTS, grant);
    return page.from((after, limit) -> licenses.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
