package io.qinggui.faults.hostile;

import java.util.List;
import java.util.Optional;

/**
 * A method and a path that the running system says it has.
 *
 * @param method upper case
 * @param path through the gateway, with variables in braces
 * @param parameters in the path and the query
 * @param body schema of the JSON body
 */
record Endpoint(String method, String path, List<Parameter> parameters, Optional<Schema> body) {

  /** What it takes beside a body. */
  record Parameter(String in, String name, boolean required, Schema schema) {

    boolean isInQuery() {
      return in.equals("query");
    }
  }

  String id() {
    return method + " " + path;
  }

  boolean isWrite() {
    return method.equals("POST") && !path.contains("/decisions");
  }

  /** Whether everybody may ask it, without a token: what is published, and hashes of the logs. */
  boolean isOpen() {
    return !isWrite()
        && (path.startsWith("/log/")
            || path.startsWith("/api/v1/public/")
            || path.startsWith("/api/v1/disclosures")
            || path.startsWith("/api/v1/hotlines")
            || path.startsWith("/api/v1/webhook-")
            || path.startsWith("/.well-known/")
            || path.endsWith("/draw"));
  }

  boolean isAdministration() {
    return path.contains("/admin/");
  }

  /** The last part of its path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
