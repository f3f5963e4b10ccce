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

  boolean isAdministration() {
    return path.contains("/admin/");
  }

  /** The last part of its path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
