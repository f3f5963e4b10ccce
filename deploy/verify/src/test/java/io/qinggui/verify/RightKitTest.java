package io.qinggui.verify;

import static io.qinggui.verify.SampleSource.BEIHE;
import static io.qinggui.verify.SampleSource.LICENSE;
import static io.qinggui.verify.SampleSource.OTHER;
import static io.qinggui.verify.SampleSource.QINGXI;
import static io.qinggui.verify.SampleSource.operate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.kit.build.KitRefusedException;
import io.qinggui.kit.build.KitRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightKitTest {

  private final SampleSource source = SampleSource.filled();

  @Test
  void a_kit_of_everything_is_right() {
    byte[] kit = source.ofEverything(operate(QINGXI, "2018-01-01"), operate(OTHER, "2018-01-01"));
    assertThat(Unpacked.findings(kit)).isEmpty();
  }

  @Test
  void a_kit_of_everything_with_more_than_a_bundle_is_right() {
    for (int i = 0; i < 700; i++) {
      source.license.record("standing/" + OTHER, source.listed(OTHER));
    }
    assertThat(Unpacked.findings(source.ofEverything(operate(OTHER, "2018-01-01")))).isEmpty();
  }

  @Test
  void a_kit_of_an_operator_has_what_its_standing_rests_on_and_nothing_of_others() {
    Unpacked kit = new Unpacked(source.of(QINGXI));
    assertThat(kit.findings()).isEmpty();
    assertThat(kit.files().keySet())
        .contains(
            "ledgers/license/events/000000000006",
            "ledgers/license/events/000000000009",
            "ledgers/operator/events/000000000001.tlog-proof")
        .doesNotContain(
            "ledgers/license/events/000000000007", "ledgers/operator/events/000000000002")
        .anyMatch(it -> it.startsWith("files/"));
    String decisions = new String(kit.file("decisions.ndjson"), UTF_8);
    assertThat(decisions)
        .contains("\"question\":\"OPERATE\"", "ACCEPT_CUSTOMER", "BAD_CREDIT", "\"CDN\"", "\"IDC\"")
        .doesNotContain(OTHER);
  }

  @Test
  void a_question_about_others_brings_the_events_that_it_rests_on() {
    String lease =
        """
        {"question":"LEASE","operatorId":"%s","lessorId":"%s","resource":"BANDWIDTH",
         "purpose":"OPERATE_SERVICE","service":"IDC","province":"33"}\
        """
            .formatted(QINGXI, OTHER);
    String renewal = "{\"question\":\"RENEW\",\"licenseNumber\":\"" + LICENSE + "\"}";
    Unpacked kit = new Unpacked(source.of(BEIHE, lease, renewal));
    assertThat(kit.findings()).isEmpty();
    assertThat(kit.files()).containsKey("ledgers/license/events/000000000007");
  }

  @Test
  void an_event_may_be_longer_than_a_log_can_serve_it() {
    source.withLongEvent();
    assertThat(Unpacked.findings(source.ofEverything())).isEmpty();
    assertThat(Unpacked.findings(source.of(QINGXI))).isEmpty();
  }

  @Test
  void the_same_kit_is_the_same_bytes() {
    assertThat(source.of(QINGXI)).isEqualTo(SampleSource.filled().of(QINGXI));
  }

  @Test
  void an_empty_register_has_a_kit() {
    assertThat(Unpacked.findings(new SampleSource().ofEverything())).isEmpty();
  }

  @Test
  void a_question_may_be_known_at_an_earlier_moment() {
    byte[] kit =
        source.kit(
            new KitRequest(
                List.of(QINGXI),
                source.license.recordedAt(4),
                List.of(),
                false,
                SampleSource.MADE,
                "test"));
    assertThat(Unpacked.findings(kit)).isEmpty();
    assertThat(new String(new Unpacked(kit).file("decisions.ndjson"), UTF_8))
        .doesNotContain("BAD_CREDIT");
  }

  @Test
  void a_service_that_answers_otherwise_than_its_log_gets_no_kit() {
    SampleSource other = SampleSource.filled();
    SampleSource service =
        new SampleSource() {
          @Override
          public List<String> answers(List<String> questions) {
            return questions.stream().map(it -> "{\"verdict\":\"ALLOW\"}").toList();
          }
        };
    other.license.events().forEach(it -> service.license.add(it.stored()));
    assertThatThrownBy(() -> service.of(QINGXI)).isInstanceOf(KitRefusedException.class);
  }
}
