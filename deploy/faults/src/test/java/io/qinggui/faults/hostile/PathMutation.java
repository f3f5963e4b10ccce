package io.qinggui.faults.hostile;

import java.util.List;
import java.util.Random;

/** Paths that try to be another path, or name what cannot be. */
final class PathMutation implements Mutation {

  private static final List<String> SEGMENTS =
      List.of(
          "%2e%2e",
          "%2e%2e%2f%2e%2e",
          "..%2f..%2fetc%2fpasswd",
          "..;",
          ";",
          ";x=y",
          "%3b",
          "%00",
          "%0d%0aX-Injected:%201",
          "%2f",
          "%5c",
          "\\",
          "%",
          "%zz",
          "%c0%ae%c0%ae",
          "%ff",
          "%25%32%65",
          "%252e%252e",
          "%7B%22$ne%22:null%7D",
          "%27%20or%20%271%27=%271",
          "%F0%9F%92%A9",
          "%20",
          ".",
          "..",
          "*",
          "**",
          "\u00e4\u00b8\u00ad",
          "%EF%BC%91",
          "%e2%80%ae",
          "${jndi:ldap:x}",
          "{}",
          "|",
          "<>",
          "^",
          "`",
          "a".repeat(201),
          "a".repeat(5_000),
          "~",
          "@",
          "null",
          "-1",
          "0");
  private static final List<String> OTHER_PLACES =
      List.of(
          "/",
          "//",
          "/api",
          "/api/v1",
          "/api/v1/",
          "/api/v2/operators",
          "/API/V1/OPERATORS",
          "/error",
          "/actuator",
          "/actuator/env",
          "/actuator/heapdump",
          "/actuator/gateway/routes",
          "/actuator/health/x",
          "/favicon.ico",
          "/index.html",
          "/api/docs/openapi/nobody",
          "/api/swagger-ui/../../x",
          "/.well-known/x",
          "/oauth2/token",
          "/oauth2/authorize",
          "/oauth2/introspect",
          "/login",
          "/v3/api-docs",
          "/WEB-INF/web.xml",
          "/../../etc/passwd",
          "/api/v1/admin",
          "/api/v1/admin/license",
          "/api/v1/admin/nobody/progress",
          "/webjars/x",
          "/%",
          "/;",
          "/?",
          "/..;/actuator");

  @Override
  public Attempt make(Target target, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> elsewhere(target, random);
      case 1, 2 -> variable(target, random);
      default -> trick(target, random);
    };
  }

  private static Attempt elsewhere(Target target, Random random) {
    RawRequest copy = target.copy().target(Mutation.one(OTHER_PLACES, random));
    if (random.nextInt(3) == 0) {
      copy.without("Authorization");
    }
    return Attempt.either("elsewhere", copy);
  }

  private static Attempt variable(Target target, Random random) {
    String[] template = target.endpoint().path().split("/");
    String[] path = target.message().target().split("\\?")[0].split("/");
    List<Integer> variables =
        java.util.stream.IntStream.range(0, template.length)
            .filter(it -> template[it].startsWith("{"))
            .boxed()
            .toList();
    if (variables.isEmpty() || path.length != template.length) {
      return trick(target, random);
    }
    int at = Mutation.one(variables, random);
    List<String> violations = violations(target, template[at]);
    if (!violations.isEmpty()) {
      path[at] = CheckedClient.encoded(Mutation.one(violations, random));
      return Attempt.refused("path variable", target.copy().target(String.join("/", path)));
    }
    path[at] = Mutation.one(SEGMENTS, random);
    return target.refusedIfPosted("path variable", target.copy().target(String.join("/", path)));
  }

  /** What the schema of a variable rules out. */
  private static List<String> violations(Target target, String variable) {
    return target.endpoint().parameters().stream()
        .filter(it -> variable.equals("{" + it.name() + "}"))
        .flatMap(it -> SchemaViolations.ofText(it.schema()).stream())
        .toList();
  }

  /** Whatever spelling means the same path may be taken for it. */
  private static Attempt trick(Target target, Random random) {
    String path = target.message().target();
    List<String> tricks =
        List.of(
            "/" + path,
            path.replace("/api/", "/api//"),
            path.replace("/api/", "/x/../api/"),
            path.replace("/api/", "/%61pi/"),
            path.replace("/api/", "/./api/"),
            path.replace("/api/", "/x/%2e%2e/api/"),
            path.replace("/api/", "/api;a=b/"),
            path.replace("/api/", "\\api\\"),
            path.replace("/v1/", "/V1/"),
            path.replace("/v1/", "/v1%2f"),
            path + "/",
            path + ";jsessionid=1",
            path + "%00",
            path + "%20",
            path + ".json",
            path + "/..",
            path + "#fragment",
            path + "?",
            path + "%3fdryRun=true",
            "http://localhost" + path,
            "http://evil.example" + path,
            "gopher://x" + path,
            path.substring(1));
    return target.either("path trick", target.copy().target(Mutation.one(tricks, random)));
  }
}
