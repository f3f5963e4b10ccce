package io.qinggui.gateway.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one OpenAPI description of several. Of a path and method that two of them have, the first
 * counts; a component that two describe differently under one name gets the service's name before
 * its own in the second. The ids of operations are of their paths, and so no two are the same.
 */
final class DescriptionJoin {

  private static final String COMPONENTS = "components";
  private static final String REF = "$ref";
  private static final String ANSWER = "/responses/200/content/application~1json";
  private static final String SCHEMA = "schema";

  private final ObjectNode whole = JsonNodeFactory.instance.objectNode();

  DescriptionJoin(ObjectNode info) {
    whole.put("openapi", "3.1.0");
    whole.set("info", info);
    whole.putArray("servers").addObject().put("url", "/");
    whole.putArray("tags");
    whole.putObject("paths");
    whole.putObject(COMPONENTS);
  }

  /** The description so far. */
  ObjectNode whole() {
    return whole;
  }

  /**
   * Adds a service's description.
   *
   * @param service its name
   */
  DescriptionJoin with(String service, JsonNode description) {
    Map<String, String> renamed = renamed(service, description.path(COMPONENTS));
    JsonNode its = description.deepCopy();
    rewrite(its, renamed);
    if (its.has("security") && !whole.has("security")) {
      whole.set("security", its.get("security"));
    }
    addComponents(its.path(COMPONENTS), renamed);
    addTags(its.path("tags"));
    its.path("paths").forEachEntry((path, item) -> addPath(path, item));
    return this;
  }

  /** The new references of components that would take the place of others. */
  private Map<String, String> renamed(String service, JsonNode components) {
    Set<String> changed = new HashSet<>();
    int before;
    do {
      before = changed.size();
      components.forEachEntry(
          (kind, named) ->
              named.forEachEntry(
                  (name, component) -> {
                    if (isOther(kind, name, component, changed)) {
                      changed.add(reference(kind, name));
                    }
                  }));
    } while (changed.size() > before);
    Map<String, String> renamed = new HashMap<>();
    changed.forEach(it -> renamed.put(it, prefixed(service, it)));
    return renamed;
  }

  /** Also what reads the same but refers to something else. */
  private boolean isOther(String kind, String name, JsonNode component, Set<String> changed) {
    JsonNode known = whole.path(COMPONENTS).path(kind).path(name);
    return !known.isMissingNode()
        && (!known.equals(component) || references(component).anyMatch(changed::contains));
  }

  private static Stream<String> references(JsonNode node) {
    Stream<String> own =
        node.path(REF).isString() ? Stream.of(node.path(REF).stringValue()) : Stream.empty();
    return Stream.concat(own, node.valueStream().flatMap(DescriptionJoin::references));
  }

  private static String reference(String kind, String name) {
    return "#/" + COMPONENTS + "/" + kind + "/" + name;
  }

  private static String prefixed(String service, String reference) {
    int at = reference.lastIndexOf('/') + 1;
    return reference.substring(0, at) + capital(service) + capital(reference.substring(at));
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static void rewrite(JsonNode node, Map<String, String> renamed) {
    String reference = node.path(REF).isString() ? node.path(REF).stringValue() : "";
    if (node instanceof ObjectNode object && renamed.containsKey(reference)) {
      object.put(REF, renamed.get(reference));
    }
    node.valueStream().forEach(each -> rewrite(each, renamed));
  }

  private void addComponents(JsonNode components, Map<String, String> renamed) {
    components.forEachEntry(
        (kind, named) -> {
          ObjectNode known = object((ObjectNode) whole.get(COMPONENTS), kind);
          named.forEachEntry(
              (name, component) -> {
                String reference = reference(kind, name);
                String as = renamed.getOrDefault(reference, reference);
                known.set(as.substring(as.lastIndexOf('/') + 1), component);
              });
        });
  }

  private void addTags(JsonNode tags) {
    tags.forEach(
        tag -> {
          boolean known =
              whole
                  .get("tags")
                  .valueStream()
                  .anyMatch(it -> it.path("name").equals(tag.path("name")));
          if (!known) {
            whole.withArray("tags").add(tag);
          }
        });
  }

  private void addPath(String path, JsonNode item) {
    ObjectNode known = object((ObjectNode) whole.get("paths"), path);
    item.forEachEntry(
        (method, operation) -> {
          if (known.has(method)) {
            complete(known.get(method), operation);
          } else {
            known.set(method, operation);
          }
        });
  }

  /** What the gateway passes on as it is, is described by the service that it has it from. */
  private static void complete(JsonNode composed, JsonNode operation) {
    JsonNode known = composed.at(ANSWER);
    JsonNode schema = operation.at(ANSWER).path(SCHEMA);
    if (known instanceof ObjectNode answer
        && answer.path(SCHEMA).isEmpty()
        && !schema.isMissingNode()) {
      answer.set(SCHEMA, schema);
    }
  }

  private static ObjectNode object(ObjectNode in, String name) {
    return in.get(name) instanceof ObjectNode known ? known : in.putObject(name);
  }
}
