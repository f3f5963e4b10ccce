package io.qinggui.gateway.pages.license;

import io.qinggui.gateway.pages.listing.Offer;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What may be filed under a license, by who files it. */
final class LicenseFilings {

  private static final List<String> OF_HOLDERS =
      List.of(
          "postLicensesCommitments", "postLicensesAftercarePlan", "postLicensesAftercareProgress");
  private static final List<String> OF_EVALUATORS = List.of("postLicensesEvaluations");
  private static final List<String> OF_ISSUERS =
      List.of(
          "postLicensesDockings",
          "postLicensesServiceOpenings",
          "postLicensesResumptions",
          "postLicensesExpansions",
          "postLicensesRenewals",
          "postLicensesHolderChanges",
          "postLicensesSuspensions",
          "postLicensesRevocation",
          "postLicensesAnnulment",
          "postLicensesCancellation",
          "postLicensesAftercareCompletion");
  private static final String APPLICATION = "postApplications";
  private static final String CHECK = "postAnnualChecks";
  private static final String REPORT = "postAnnualReports";

  private LicenseFilings() {}

  /** The offers to a visitor. */
  static List<Offer> of(Caller caller, JsonNode license) {
    String number = license.path("licenseNumber").asString("");
    String holder = license.path("operatorId").asString("");
    String issuer = license.path("issuer").asString("");
    boolean issues = caller.mayActForIssuer(issuer);
    boolean holds = caller.isOperator(holder);
    Map<String, String> given = Map.of("licenseNumber", number);
    Map<String, String> more = new HashMap<>(given);
    more.put("operatorId", holder);
    Map<String, String> all = new HashMap<>(more);
    all.put("issuer", issuer);
    return Stream.of(
            offers(OF_HOLDERS, issues || holds, given),
            offers(OF_EVALUATORS, issues || caller.is(Role.EVALUATOR), given),
            offers(OF_ISSUERS, issues, given),
            offers(List.of(REPORT), issues || holds, given),
            offers(List.of(CHECK), issues, more),
            offers(List.of(APPLICATION), issues || holds, all))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Offer> offers(
      List<String> operations, boolean may, Map<String, String> given) {
    return may ? operations.stream().map(it -> Offer.of(it, given)).toList() : List.of();
  }
}
