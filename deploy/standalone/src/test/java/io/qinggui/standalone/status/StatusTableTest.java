package io.qinggui.standalone.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTableTest {

  private static final String NUMBERS =
      """
      # HELP qinggui_ledger_head Position of the last event
      # TYPE qinggui_ledger_head gauge
      qinggui_ledger_head{application="license-service"} 12345.0
      qinggui_projection_lag_events{application="license-service",projection="licenses"} 0.0
      qinggui_projection_lag_events{application="license-service",projection="{exits} x"} 7.0
      qinggui_projection_delay_seconds{application="license-service",projection="licenses"} 0.0
      qinggui_projection_delay_seconds{application="license-service",projection="{exits} x"} 2.4
      qinggui_relay_lag_events{application="license-service"} 0.0
      qinggui_parked_events{application="license-service",consumer="licenses"} 1.0
      qinggui_parked_events{application="license-service",consumer="exits"} 2.0
      qinggui_parked_events{application="license-service",consumer="away"} NaN
      """;

  @Test
  void each_part_is_a_line_and_what_is_wrong_is_below() {
    Part gateway = new Part("gateway", "UP", List.of(), Numbers.NONE);
    Part license =
        new Part(
            "license",
            "DOWN",
            List.of("documentStore DOWN: why MongoTimeoutException"),
            new Numbers(NUMBERS));
    Part operator = Part.away("operator", "nothing answers at port 8081");

    List<String> lines = printed(List.of(gateway, license, operator));

    assertThat(lines.get(1).strip().split(" +"))
        .containsExactly("gateway", "UP", "-", "-", "-", "-", "-");
    assertThat(lines.get(2).strip().split("  +"))
        .containsExactly("license", "DOWN", "12,345", "7 (2 s)", "-", "0", "3");
    assertThat(lines.get(3)).startsWith("operator").contains("AWAY");
    assertThat(lines)
        .contains(
            "license: documentStore DOWN: why MongoTimeoutException",
            "operator: nothing answers at port 8081");
  }

  private static List<String> printed(List<Part> parts) {
    StringWriter out = new StringWriter();
    StatusTable.print(parts, new PrintWriter(out));
    return out.toString().lines().toList();
  }
}
