package io.qinggui.packaging.licenses;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials that the build makes of everything that ships. */
final class Bom {

  private static final JsonNode ROOT =
      new JsonMapper().readTree(Path.of("target/bom.json").toFile());

  private Bom() {}

  /**
   * Something that others wrote.
   *
   * @param name group and artifact
   * @param licenses ids of SPDX, or names where there is no id
   */
  record Component(String name, String version, List<String> licenses) {

    /** As a row of the page. */
    String row() {
      return "| `%s` | %s | %s |".formatted(name, version, String.join("; ", licenses));
    }
  }

  /** All that are not ours, by name. */
  static List<Component> components() {
    return ROOT.path("components")
        .valueStream()
        .filter(it -> !it.path("group").asString("").startsWith("io.qinggui"))
        .map(Bom::component)
        .distinct()
        .sorted(java.util.Comparator.comparing(Component::name))
        .toList();
  }

  private static Component component(JsonNode node) {
    return new Component(
        node.path("group").asString() + ":" + node.path("name").asString(),
        node.path("version").asString(),
        node.path("licenses").valueStream().flatMap(Bom::licenses).distinct().sorted().toList());
  }

  private static Stream<String> licenses(JsonNode choice) {
    JsonNode license = choice.path("license");
    return Stream.of(
            choice.path("expression").asString(""),
            license.path("id").asString(""),
            license.path("name").asString(""))
        .filter(it -> !it.isEmpty())
        .limit(1);
  }
}
