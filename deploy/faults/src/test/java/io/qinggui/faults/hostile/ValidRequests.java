package io.qinggui.faults.hostile;

import io.qinggui.platform.reference.Uscc;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * For each endpoint that writes or decides, a request that is known to be valid: it holds just what
 * is required, and what it needs beforehand has been made for it. All of it concerns province 33.
 */
final class ValidRequests {

  private static final int POOL = 20;
  private static final String API = "POST /api/v1";

  private final CheckedClient client;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Supplier<RawRequest>> all = new TreeMap<>();

  ValidRequests(CheckedClient client) {
    this.client = client;
    operators();
    licenses();
    supervision();
  }

  /** The endpoints for which there is one. */
  Set<String> endpoints() {
    return all.keySet();
  }

  /** A new valid request. */
  RawRequest fresh(String endpoint) {
    Supplier<RawRequest> recipe = all.get(endpoint);
    if (recipe == null) {
      throw new IllegalArgumentException("no recipe for " + endpoint);
    }
    return recipe.get();
  }

  private void add(String path, Supplier<RawRequest> recipe) {
    all.put(API + path, recipe);
  }

  private int next() {
    return numbers.incrementAndGet();
  }

  private void operators() {
    String operators = "/operators";
    add(operators, () -> client.post(operators, operator()));
    add(
        "/operators/{operatorId}/service-reports",
        () ->
            client.post(
                "/operators/" + newOperator() + "/service-reports",
                "{\"service\": \"CDN\", \"province\": \"33\", \"runningSince\": \"2016-05-01\"}"));
    add(
        "/operators/{operatorId}/cross-border-approvals",
        () ->
            client.post(
                "/operators/" + pooled() + "/cross-border-approvals",
                "{\"approvedOn\": \"2017-02-01\", \"approvalNumber\": \"批准" + next() + "\"}"));
    add("/operators/{operatorId}/credit-records", () -> creditRecord(pooled()));
    add(
        "/operators/{operatorId}/credit-records/{creditRecordId}/removal",
        () -> {
          String operator = pooled();
          RawRequest listing = creditRecord(operator);
          String id = client.send(listing).json().path("creditRecordId").asString("none");
          return client.post(
              "/operators/" + operator + "/credit-records/" + id + "/removal",
              "{\"removedOn\": \"2017-10-01\", \"cause\": \"整改完成\"}");
        });
    add(
        "/operators/{carrierId}/international-circuit-files",
        () ->
            client.post(
                "/operators/" + carrier() + "/international-circuit-files",
                """
                {"userOperatorId": "%s", "purpose": "INTERNAL_OFFICE", "filedOn": "2017-03-01"}\
                """
                    .formatted(newOperator())));
  }

  private void licenses() {
    String license = "/licenses/{licenseNumber}";
    add("/licenses", () -> client.post("/licenses", license(newNumber(), pooled(), "2014-05-20")));
    filing(
        "/commitments",
        "'track': 'COMPLIANCE', 'signedOn': '2017-03-01', "
            + "'receivedOn': '2017-03-05', 'addressee': '33'");
    filing("/evaluations", evaluation("ISMS"));
    filing("/dockings", "'provinces': ['33'], 'completedOn': '2017-06-02'");
    filing("/aftercare-plan", "'filedOn': '2017-06-01', 'customersNotifiedOn': '2017-06-02'");
    add(
        license + "/cancellation",
        () -> {
          String path = "/licenses/" + newLicense("2014-05-20");
          client.send(
              client.post(
                  path + "/aftercare-plan",
                  body("'filedOn': '2017-06-01', 'customersNotifiedOn': '2017-06-02'")));
          return client.post(
              path + "/cancellation",
              body("'appliedOn': '2017-06-03', 'cancelledOn': '2017-08-01'"));
        });
    add(license + "/resumptions", this::resumption);
    add(
        "/rulebook/amendments",
        () ->
            client.post(
                "/rulebook/amendments",
                """
                {"amendmentId": "修订%d", "basis": "工信厅信管函〔2018〕161号",
                 "publishedOn": "2018-05-10", "values": {"campaignEndsOn": "2019-03-31"}}\
                """
                    .formatted(next())));
    add("/decisions", () -> client.post("/decisions", question()));
    add(
        "/decisions/batch",
        () ->
            client.post(
                "/decisions/batch", "{\"questions\": [" + question() + ", " + question() + "]}"));
  }

  private void filing(String step, String fields) {
    add(
        "/licenses/{licenseNumber}" + step,
        () -> client.post("/licenses/" + newLicense("2014-05-20") + step, body(fields)));
  }

  /** A license of the cohort of 2012 whose cause has gone since. */
  private RawRequest resumption() {
    String path = "/licenses/" + newLicense("2010-05-20");
    for (String system :
        new String[] {
          "ICP_FILING", "RESOURCE_PLATFORM", "ISMS", "FACILITY_SECURITY", "NETWORK_SECURITY"
        }) {
      client.send(client.post(path + "/evaluations", body(evaluation(system))));
    }
    client.send(
        client.post(path + "/dockings", body("'provinces': ['33'], 'completedOn': '2017-06-02'")));
    return client.post(path + "/resumptions", body("'resumedOn': '2017-07-01', 'reason': '已达到'"));
  }

  private void supervision() {
    add("/annual-checks", this::annualCheck);
    add("/cases", () -> client.post("/cases", finding()));
    String confirm = "confirmation {'confirmedOn': '2017-05-10'}";
    String order = "rectification-order {'orderedOn': '2017-05-11', 'dueOn': '2017-06-11'}";
    String refuse = "refusal {'refusedOn': '2017-06-12'}";
    String punish = "penalty {'imposedOn': '2017-07-01', 'penalty': '罚款'}";
    step(confirm);
    step("dismissal {'dismissedOn': '2017-05-10', 'reason': '不属实'}");
    step(order, confirm);
    step("rectification {'completedOn': '2017-06-01'}", confirm, order);
    step(refuse, confirm, order);
    step(punish, confirm, order, refuse);
    step(
        "seriousness {'determinedOn': '2017-08-01', 'serious': false, 'reasoning': '初次'}",
        confirm,
        order,
        refuse,
        punish);
    step("closure {'closedOn': '2017-09-01'}", confirm, order, refuse, punish);
  }

  private void step(String step, String... before) {
    int space = step.indexOf(' ');
    add(
        "/cases/{caseId}/" + step.substring(0, space),
        () -> {
          String path = "/cases/" + client.create("/cases", "caseId", finding()) + "/";
          for (String each : before) {
            int at = each.indexOf(' ');
            client.send(client.post(path + each.substring(0, at), quoted(each.substring(at + 1))));
          }
          return client.post(path + step.substring(0, space), quoted(step.substring(space + 1)));
        });
  }

  /** The inspection service hears of a license through the topic. */
  private RawRequest annualCheck() {
    String operator = pooled();
    String number = newNumber();
    client.send(client.post("/licenses", license(number, operator, "2014-05-20")));
    RawRequest check =
        client.post(
            "/annual-checks",
            """
            {"licenseNumber": "%s", "operatorId": "%s", "year": 2017,
             "outcome": "QUALIFIED", "concludedOn": "2018-03-01"}\
            """
                .formatted(number, operator));
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .until(() -> client.probe(check.copy().query("dryRun=true")).status() == 200);
    return check;
  }

  private RawRequest creditRecord(String operator) {
    return client.post(
        "/operators/" + operator + "/credit-records",
        """
        {"cause": "层层转租%d", "decidedOn": "2017-05-01", "listedOn": "2017-05-10", "listedBy": "MIIT"}\
        """
            .formatted(next()));
  }

  private String operator() {
    return "{\"name\": \"企业%d\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}".formatted(next());
  }

  private String newOperator() {
    return client.create("/operators", "operatorId", operator());
  }

  /** Operators that are there from the start. */
  void pool() {
    for (int i = 0; i <= POOL; i++) {
      client.send(
          client.post(
              "/operators",
              """
              {"uscc": "%s", "name": "池%d", "kind": "%s", "province": "33"}\
              """
                  .formatted(uscc(i), i, i == POOL ? "CARRIER" : "ENTERPRISE")));
    }
  }

  String pooled() {
    return uscc(next() % POOL);
  }

  String carrier() {
    return uscc(POOL);
  }

  static String uscc(int number) {
    String body = "91330100HX%07d".formatted(number);
    return body + Uscc.checkDigit(body);
  }

  private String newNumber() {
    return "B1-2014" + "%04d".formatted(next());
  }

  String newLicense(String grantedOn) {
    return client.create("/licenses", "licenseNumber", license(newNumber(), pooled(), grantedOn));
  }

  String newCase() {
    return client.create("/cases", "caseId", finding());
  }

  private static String license(String number, String operator, String grantedOn) {
    return """
    {"licenseNumber": "%s", "operatorId": "%s", "issuer": "33", "grantedOn": "%s",
     "validUntil": "2029-05-19", "grants": [{"service": "IDC", "provinces": ["33"]}]}\
    """
        .formatted(number, operator, grantedOn);
  }

  private static String evaluation(String system) {
    return "'system': '"
        + system
        + "', 'provinces': ['33'], 'outcome': 'PASSED', "
        + "'standard': 'YD/T', 'concludedOn': '2017-06-01', 'evaluator': '评测机构'";
  }

  private String finding() {
    return """
    {"operatorId": "%s", "kind": "OUT_OF_SCOPE", "province": "33", "source": "SURVEY",
     "foundOn": "2017-05-01", "evidence": "证据%d"}\
    """
        .formatted(pooled(), next());
  }

  private String question() {
    return """
    {"question": "OPERATE", "operatorId": "%s", "service": "IDC", "province": "33"}\
    """
        .formatted(pooled());
  }

  private static String body(String fields) {
    return quoted("{" + fields + "}");
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
