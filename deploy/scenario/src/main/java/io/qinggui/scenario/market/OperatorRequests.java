package io.qinggui.scenario.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is filed and asked about one operator and its license, in the order of time.
 *
 * @param operatorId known to the system
 * @param licenseNumber its own
 * @param province two digits, where all of it happens
 */
public record OperatorRequests(String operatorId, String licenseNumber, String province) {

  /** A new operator, to which the system gives an id. */
  public static Request registration(String name, String province) {
    return Request.of(
        "/operators", "'name': '%s', 'kind': 'ENTERPRISE', 'province': '%s'", name, province);
  }

  /** It runs a service, whether or not it may. */
  public Request serviceReport(String service) {
    return Request.of(
        "/operators/" + operatorId + "/service-reports",
        "'service': '%s', 'province': '%s', 'runningSince': '2016-06-01'",
        service,
        province);
  }

  /**
   * A data center license for ten years.
   *
   * @param issuer {@code MIIT} or a province
   * @param provinces in which it holds
   */
  public Request license(String issuer, LocalDate grantedOn, String... provinces) {
    return Request.of(
        "/licenses",
        "'licenseNumber': '%s', 'operatorId': '%s', 'issuer': '%s', 'grantedOn': '%s',"
            + " 'validUntil': '%s', 'grants': [{'service': 'IDC', 'provinces': [%s]}]",
        licenseNumber,
        operatorId,
        issuer,
        grantedOn,
        grantedOn.plusYears(10).minusDays(1),
        Arrays.stream(provinces).map(it -> "'" + it + "'").collect(Collectors.joining(", ")));
  }

  /**
   * To get a license for a service.
   *
   * @param addressee {@code MIIT} or a province
   */
  public Request serviceCommitment(
      String service, String addressee, LocalDate signedOn, LocalDate receivedOn) {
    return Request.of(
        ofLicense("commitments"),
        "'track': 'SERVICE', 'service': '%s', 'signedOn': '%s', 'receivedOn': '%s',"
            + " 'addressee': '%s'",
        service,
        signedOn,
        receivedOn,
        addressee);
  }

  /** To reach the requirements of 2012. */
  public Request complianceCommitment(String addressee, LocalDate signedOn, LocalDate receivedOn) {
    return Request.of(
        ofLicense("commitments"),
        "'track': 'COMPLIANCE', 'signedOn': '%s', 'receivedOn': '%s', 'addressee': '%s'",
        signedOn,
        receivedOn,
        addressee);
  }

  /** One that was passed. */
  public Request evaluation(String system, String standard) {
    return Request.of(
        ofLicense("evaluations"),
        "'system': '%s', 'provinces': ['%s'], 'outcome': 'PASSED', 'standard': '%s',"
            + " 'concludedOn': '2017-05-01', 'evaluator': '评测机构'",
        system,
        province,
        standard);
  }

  /** Bandwidth leased on, which is a violation that finds itself (二(二)3). */
  public Request sublease(String leaseNumber, String lesseeId) {
    return Request.of(
        "/leases",
        "'leaseNumber': '%s', 'lessorId': '%s', 'lesseeId': '%s', 'resource': 'BANDWIDTH',"
            + " 'identifier': '出口带宽', 'province': '%s', 'service': 'IDC',"
            + " 'purpose': 'OPERATE_SERVICE', 'from': '2017-02-01', 'until': '2018-12-31'",
        leaseNumber,
        operatorId,
        lesseeId,
        province);
  }

  /** The system is connected to the authority's. */
  public Request docking() {
    return Request.of(
        ofLicense("dockings"), "'provinces': ['%s'], 'completedOn': '2017-06-01'", province);
  }

  /** That of 2017, which it fails. */
  public Request failedAnnualCheck() {
    return Request.of(
        "/annual-checks",
        "'licenseNumber': '%s', 'operatorId': '%s', 'year': 2017, 'outcome': 'UNQUALIFIED',"
            + " 'concludedOn': '2018-03-01', 'reasons': ['信息安全管理系统未对接']",
        licenseNumber,
        operatorId);
  }

  /**
   * A case about it.
   *
   * @param otherParty to whom it lent its license; {@code null} when the case is another one
   */
  public Request caseOpening(@Nullable String otherParty) {
    return Request.of(
        "/cases",
        "'operatorId': '%s'%s, 'kind': '%s', 'province': '%s', 'source': 'COMPLAINT',"
            + " 'foundOn': '2018-04-01', 'evidence': '举报材料'",
        operatorId,
        otherParty == null ? "" : ", 'otherPartyId': '" + otherParty + "'",
        otherParty == null ? "OUT_OF_SCOPE" : "LICENSE_LENT",
        province);
  }

  /**
   * A question for a decision.
   *
   * @param moments further fields, such as {@code , "validAt": "2018-01-01T00:00:00+08:00"}
   */
  public Request question(String question, String service, String moments) {
    return Request.of(
        "/decisions",
        "'question': '%s', 'operatorId': '%s', 'service': '%s', 'province': '%s'%s",
        question,
        operatorId,
        service,
        province,
        moments);
  }

  private String ofLicense(String what) {
    return "/licenses/" + licenseNumber + "/" + what;
  }
}
