package io.qinggui.standalone.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.qinggui.repository.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventDescriptionTest {

  private static final Path PUBLISHED = Repository.ROOT.resolve("docs/asyncapi.json");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode now = EventDescription.now();

  @Test
  void what_consumers_were_told_still_holds() throws IOException {
    assertThat(Compatibility.broken(published(), now))
        .as("a change that consumers would notice needs a new version of its type")
        .isEmpty();
  }

  @Test
  void the_document_says_what_the_contracts_say() throws IOException {
    Path made = Path.of("target", "asyncapi.json");
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n";
    Files.createDirectories(Objects.requireNonNull(made.getParent()));
    Files.writeString(made, text);

    assertThat(published())
        .as("fields were added: copy %s over %s", made.toAbsolutePath(), PUBLISHED)
        .isEqualTo(JSON.readTree(text));
  }

  @TestFactory
  Stream<DynamicTest> samples_are_as_described() {
    Schema whole =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://description.invalid/events"), now);
    return EventDescription.types().keySet().stream()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type,
                    () ->
                        assertThat(
                                whole
                                    .getRefSchema(
                                        SchemaLocation.Fragment.of(
                                            EventDescription.dataPointer(now, type)))
                                    .validate(sample(type)))
                            .isEmpty()));
  }

  private static JsonNode sample(String type) throws IOException {
    try (InputStream in =
        EventDescriptionTest.class.getResourceAsStream("/samples/" + type + ".json")) {
      return JSON.readTree(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    }
  }

  private static JsonNode published() throws IOException {
    return JSON.readTree(Files.readString(PUBLISHED));
  }
}
