package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.imports.StubGateway;
import io.qinggui.standalone.imports.StubGateway.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With what {@code ./run import} ends. */
class ImportCommandTest {

  private static final int DONE = 0;
  private static final int NOT_RUN = 1;
  private static final int NOT_ALL = 2;

  @TempDir private Path directory = Path.of("");

  @Test
  void it_ends_with_0_when_every_line_was_accepted_or_already_there() throws Exception {
    given("uscc,name,kind,province", "U1,甲,ENTERPRISE,33");

    try (StubGateway gateway = accepting()) {
      assertThat(run(gateway.address())).isEqualTo(DONE);
      assertThat(run(gateway.address())).isEqualTo(DONE);
    }
  }

  @Test
  void it_ends_with_2_when_a_line_was_rejected() throws Exception {
    given("uscc,name,kind,province", "U1,甲,ENTERPRISE,33", "too,few");

    try (StubGateway gateway = accepting()) {
      assertThat(run(gateway.address())).isEqualTo(NOT_ALL);
    }
  }

  @Test
  void it_ends_with_2_when_a_line_differs_and_with_0_when_it_is_corrected() throws Exception {
    given("uscc,name,kind,province", "91330106673959654P,甲,ENTERPRISE,33");

    try (StubGateway gateway =
        new StubGateway(
                request ->
                    request.path().endsWith("/corrections")
                        ? new Reply(201, "{}")
                        : new Reply(
                            409,
                            "{\"code\": \"registered-differently\","
                                + " \"operatorId\": \"91330106673959654P\"}"))
            .knowing(
                "/operators/91330106673959654P/history?limit=500",
                """
                {"items": [{"id": "E1", "type": "io.qinggui.operator.operator-registered",
                 "data": {"operatorId": "91330106673959654P", "name": "乙"}}]}\
                """)) {
      assertThat(run(gateway.address())).isEqualTo(NOT_ALL);
      assertThat(run(gateway.address(), "--correct", "录入有误")).isEqualTo(DONE);
    }
  }

  @Test
  void it_ends_with_1_when_no_token_can_be_had_or_an_encoding_cannot_be_told() throws Exception {
    given("uscc,name,kind,province", "U1,甲,ENTERPRISE,33");
    assertThat(run(nowhere())).isEqualTo(NOT_RUN);

    Files.write(directory.resolve("operators.csv"), new byte[] {'a', 0, (byte) 0xFF, 'b'});
    try (StubGateway gateway = accepting()) {
      assertThat(run(gateway.address())).isEqualTo(NOT_RUN);
    }
  }

  @Test
  void a_check_needs_nobody_and_ends_as_the_import_would() throws Exception {
    given("uscc,name,kind,province", "U1,甲,ENTERPRISE,33");
    assertThat(run(nowhere(), "--check")).isEqualTo(DONE);

    given("uscc,name,kind,province", "U1,甲,ENTERPRISE,33", "U1,乙,ENTERPRISE,33");
    assertThat(run(nowhere(), "--check")).isEqualTo(NOT_ALL);
    assertThat(directory.resolve("rejected/operators.csv")).exists();
  }

  @Test
  void a_report_goes_where_there_is_a_directory_for_it() throws Exception {
    given("uscc,name,kind,province", "U1,甲,ENTERPRISE,33");
    Path report = directory.resolve("report.xlsx");

    assertThat(run(nowhere(), "--check", "--report", report.toString())).isEqualTo(DONE);
    assertThat(report).isNotEmptyFile();
    assertThat(run(nowhere(), "--check", "--report", directory.resolve("no/r.xlsx").toString()))
        .isEqualTo(NOT_RUN);
  }

  private static StubGateway accepting() {
    return new StubGateway(any -> new Reply(201, "{}"));
  }

  private static URI nowhere() {
    StubGateway gateway = accepting();
    gateway.close();
    return gateway.address();
  }

  private int run(URI gateway, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("import", directory.toString(), "--gateway", gateway.toString()));
    arguments.addAll(List.of(more));
    return Standalone.execute(arguments.toArray(String[]::new));
  }

  private void given(String... lines) throws IOException {
    Files.write(directory.resolve("operators.csv"), List.of(lines));
  }
}
