package io.qinggui.faults.hostile;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Values that do not belong where they are put, and that no schema can name. */
final class InvalidValues {

  /** Fields with an identifier; no schema says so. */
  static final Set<String> IDS =
      Set.of(
          "operatorId",
          "userOperatorId",
          "successorId",
          "otherPartyId",
          "lessorId",
          "lesseeId",
          "carrierId",
          "caseId",
          "uscc");

  /** Fields with a province or an authority; no schema says so, either. */
  static final Set<String> PLACES =
      Set.of("province", "provinces", "issuer", "addressee", "listedBy");

  private static final List<String> NOT_TEXT =
      List.of(
          "1",
          "-0.0",
          "1.5",
          "true",
          "null",
          "[]",
          "{}",
          "[\"33\"]",
          "{\"$gt\": \"\"}",
          "{\"$ne\": null}",
          "{\"$where\": \"sleep(10000)\"}",
          "[[]]",
          "1e400");
  private static final List<String> NOT_NUMBER =
      List.of(
          "\"2017\"",
          "2017.5",
          "true",
          "null",
          "[]",
          "{}",
          "1e9999",
          "-1",
          "99999999999999999999",
          "9".repeat(90),
          "9".repeat(5_000),
          "2147483648",
          "-2147483649",
          "{\"$gt\": 0}");
  private static final List<String> NOT_FLAG =
      List.of("\"true\"", "1", "0", "null", "[]", "{}", "\"\"");
  private static final List<String> NOT_LIST =
      List.of("{}", "\"33\"", "1", "null", "true", "{\"0\": \"33\"}", "[null]", "[[]]", "[{}]");
  private static final List<String> NOT_OBJECT =
      List.of("[]", "\"x\"", "1", "null", "true", "[{}]");

  static final List<String> IMPOSSIBLE_DATES =
      List.of(
          "2017-02-29",
          "2017-02-30",
          "2017-13-01",
          "2017-00-10",
          "2017-04-31",
          "0000-00-00",
          "9999-12-31",
          "1900-01-01",
          "2017-1-1",
          "2017/01/01",
          "20170101",
          "2017-01-01T00:00:00Z",
          "+12017-01-01",
          "-2017-01-01",
          "２０１７-01-01",
          "二〇一七年",
          "2017-01-01 ",
          "now()",
          "");
  static final List<String> IMPOSSIBLE_MOMENTS =
      List.of(
          "2017-02-30T00:00:00Z",
          "2017-01-01T25:00:00Z",
          "2017-01-01T00:00:00",
          "2017-01-01",
          "2017-01-01T00:00:00+99:00",
          "+999999999-12-31T23:59:59Z",
          "9999-12-31T23:59:59Z",
          "0001-01-01T00:00:00Z",
          "2017-01-01T00:00:00.1234567890123Z",
          "now",
          "0",
          "");
  static final List<String> BAD_IDS =
      List.of(
          "911100007109291097",
          "91330106673959654p",
          "9133010667395965",
          "91330106673959654P ",
          "OP-123",
          "op-0123456789abcdef",
          "..",
          "*",
          "$ne",
          "' or '1'='1",
          "91330106673959654Ｐ");
  static final List<String> BAD_PLACES =
      List.of("71", "99", "3", "333", "三三", "11 ", "0x0B", "-11", "11,12", "$ne", "*");

  /** None is a segment of {@link PathMutation}, which would then name a license that is there. */
  static final List<String> INJECTIONS =
      List.of(
          "'; return true; var x='",
          "{$gt: ''}",
          "$where: function() { sleep(5000) }",
          "{\\\"$ne\\\": null}",
          "'; DROP TABLE events; --",
          "1' OR '1'='1",
          "=cmd|'/c calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(A1:A9)",
          "=HYPERLINK(\\\"http://localhost\\\")",
          "a,b,\\\"c",
          "${jndi:ldap://127.0.0.1/a}",
          "#{T(java.lang.Runtime)}",
          "{{7*7}}",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "%s%n%x",
          "\\\\x00",
          "𠮷野家",
          "e\\u0301e\\u0301",
          "NaN",
          "null, null",
          "undefined");

  /** Escaped as JSON, within a text. */
  static final List<String> FORBIDDEN =
      List.of(
          "\\u0000",
          "\\u0007",
          "\\u001b[2J",
          "\\u007f",
          "\\u0085",
          "\\ud800",
          "\\udc00",
          "\\udc00\\ud800",
          "\\u202e",
          "\\u2066",
          "\\ufffe",
          "\\uffff",
          "\\ufdd0",
          "\\u2028");

  /** For an integer in a query. */
  static final List<String> NOT_INTEGER =
      List.of("abc", "1.5", "", "99999999999999999999", "true", "1e3", "NaN", "0x1");

  /** For a boolean in a query. */
  static final List<String> NOT_BOOLEAN =
      List.of("maybe", "", "1", "TRUE\0", " true", "yes", "null", "x".repeat(300));

  private InvalidValues() {}

  /** Raw JSON of other types than one that a schema names. */
  static List<String> notOfType(String type) {
    return switch (type) {
      case "string" -> NOT_TEXT;
      case "integer", "number" -> NOT_NUMBER;
      case "boolean" -> NOT_FLAG;
      case "array" -> NOT_LIST;
      case "object" -> NOT_OBJECT;
      default -> List.of();
    };
  }

  /** So deep that a recursive reader would fall over. */
  static String deep(Random random) {
    int depth = List.of(60, 600, 6_000, 60_000).get(random.nextInt(4));
    return random.nextBoolean()
        ? "[".repeat(depth) + "]".repeat(depth)
        : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  static String longText(Random random) {
    int length = List.of(10_001, 65_536, 200_000).get(random.nextInt(3));
    return quoted((random.nextBoolean() ? "长" : "a").repeat(length));
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
