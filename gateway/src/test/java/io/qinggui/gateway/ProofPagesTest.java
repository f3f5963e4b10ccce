package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proofs of events in a browser: each is checked by the gateway itself. */
class ProofPagesTest {

  private static final String ID = "91430100YL57C6M6T5";
  private static final String AUDITOR = TestVisitors.of("AUDITOR");
  private static final String OFFICER = TestVisitors.administration("43");
  private static final String PROOF = "/events/license/e-3";
  private static final String FROM_HISTORY = PROOF + "?operatorId=" + ID + "&on=2017-05-01";
  private static final String ASKED = "GET /api/v1/ledgers/license/events/e-3/proof";
  private static final String HISTORY = "/operators/" + ID + "/history";
  private static final String NONE = "{\"items\":[],\"next\":null}";

  private final StubLog log = new StubLog("license", 7, 5);
  private final StubAnswers license = log.in(new StubAnswers());

  @BeforeEach
  void given_a_log_of_five_events_of_which_three_are_of_an_operator() {
    RunningGateway.reset();
    license
        .answer("GET /api/v1/operators/" + ID + "/history", history(log))
        .answer("GET /api/v1/ledgers/license/events?after=2&limit=1", events(event(log, 3)));
    LICENSE.answerWith(knowing(license));
    for (StubService other : List.of(OPERATOR, INSPECTION, NOTIFICATION)) {
      other.answerWith(
          knowing(
              new StubAnswers()
                  .operator(ID, "湖南云鲸数据中心有限公司")
                  .answer("GET /api/v1/operators/" + ID + "/history", NONE)));
    }
  }

  /** Histories say of what moment they are. */
  private static HttpHandler knowing(HttpHandler answers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Known-At", "2026-11-27T21:00:00Z");
      answers.handle(exchange);
    };
  }

  private static String history(StubLog of) {
    return events(event(of, 1), event(of, 3), event(of, 5));
  }

  private static String events(String... events) {
    return "{\"items\":[" + String.join(",", events) + "],\"next\":null}";
  }

  private static String event(StubLog of, int position) {
    return """
    {"id":"e-%1$d","type":"io.qinggui.license.license-registered","version":1,"ledger":"license",
     "position":%1$d,"stream":"license/湘B1-1","sequence":0,"subject":"91430100YL57C6M6T5",
     "legalDate":"2017-05-01","recordedAt":"2017-05-02T00:00:0%1$dZ",
     "actor":{"subject":"ca-43","role":"ADMINISTRATION","province":"43","name":"<b>王</b>"},
     "commandId":"c","data":{"licenseNumber":"湘B1-<i>1"},"leafHash":"%2$s"}\
    """
        .formatted(position, of.leafHash(position));
  }

  private static String problem(String code, String detail) {
    return "{\"code\":\"%s\",\"status\":409,\"detail\":\"%s\"}".formatted(code, detail);
  }

  /** Words of a page that shows a proof which holds. */
  private static final String PROVED = ">已证明<";

  private static final String BROKEN = "证明不成立";

  private static final String ENTRY = "GET /api/v1/ledgers/license/events/e-3/entry";

  @Test
  void an_auditor_sees_that_an_event_is_proved_and_by_what() {
    Answer page = get(PROOF, "Cookie", AUDITOR);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(PROVED, "经营许可证已登记", "账本的第 3 条", "前 5 条记录")
        .contains("test/ledgers/license", log.root(), log.leafHash(3), "没有见证方签名")
        .contains("叶哈希由本页根据所存记录的原始字节算出")
        .contains("湖南省通信管理局 &lt;b&gt;王&lt;/b&gt;", "湘B1-&lt;i&gt;1")
        .contains(PROOF + "/proof.tlog-proof", PROOF + "/record", "/log/license/checkpoint")
        .contains("密钥请从别处取得", "python3 verify_log.py proof policy license-e-3.tlog-proof")
        .doesNotContain(BROKEN, "<b>王", "io.qinggui");
  }

  @Test
  void an_officer_sees_it_in_english_with_what_the_history_says() {
    Answer page = get(FROM_HISTORY + "&lang=en", "Cookie", OFFICER);

    assertThat(page.body())
        .contains(">Proved<", "number 3 of the ledger", "first 5 records", "computed for this page")
        .contains(HISTORY + "?lang=en#e-e-3", "Take the keys from elsewhere", "verify_log.py")
        .doesNotContain("audit-kit", "已证明");
    assertThat(LICENSE.received())
        .noneMatch(it -> it.target().contains("/tile/"))
        .anyMatch(
            it ->
                it.target().contains("/history")
                    && it.target().contains("from=2017-05-01&to=2017-05-01"));
  }

  @Test
  void everything_is_asked_with_the_visitors_own_token() {
    get(FROM_HISTORY, "Cookie", OFFICER);

    assertThat(LICENSE.received())
        .isNotEmpty()
        .allMatch(it -> it.header("Authorization").startsWith("Bearer "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPERATOR", "CARRIER"})
  void operators_and_carriers_see_the_proofs_of_their_own_history(String role) {
    Answer page = get(PROOF, "Cookie", TestVisitors.of(role, ID));

    assertThat(page.body())
        .contains(PROVED, "经营许可证已登记", "叶哈希由本页根据所存记录的原始字节算出", "/record\"")
        .doesNotContain("audit-kit");
  }

  @Test
  void whoever_does_not_say_in_whose_history_it_is_sees_the_proof_alone() {
    Answer page = get(PROOF, "Cookie", OFFICER);

    assertThat(page.body()).contains(PROVED, "地址里没有说明", log.leafHash(3)).doesNotContain("经营许可证已登记");
  }

  @Test
  void who_cosigned_and_when_is_told() {
    new StubLog("license", 7, 5).witnessedBy("court.example/witness", 9).in(license);

    assertThat(get(PROOF, "Cookie", AUDITOR).body())
        .contains(PROVED, "court，签名于 2017年7月14日 10:40:00")
        .doesNotContain("没有见证方签名", "还不够");
  }

  @Test
  void fewer_witnesses_than_the_log_asks_for_are_told() {
    license.answer(
        "GET /log/license/policy",
        new StubLog("license", 7, 5).witnessedBy("court.example/witness", 9).policy());

    assertThat(get(PROOF, "Cookie", AUDITOR).body()).contains(PROVED, "还不够账本自定的数目");
  }

  @Test
  void a_signature_by_an_unknown_key_is_told_and_counts_for_nothing() {
    new StubLog("license", 7, 5).witnessedBy("court.example/witness", 9).in(license);
    license.answer("GET /log/license/policy", 404, "{}");

    assertThat(get(PROOF, "Cookie", AUDITOR).body())
        .contains(PROVED, "没有见证方签名", "另有签名，密钥未知", "court.example/witness");
  }

  private void answered(ObjectNode proof) {
    license.answer(ASKED, proof.toString());
  }

  private void assertBroken(String why) {
    for (String visitor : List.of(AUDITOR, OFFICER)) {
      Answer page = get(FROM_HISTORY, "Cookie", visitor);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("<p class=\"problem verdict\" role=\"alert\">证明不成立</p>", why, "告知审计人员")
          .doesNotContain(PROVED);
    }
  }

  @Test
  void a_proof_with_another_hash_in_its_path_does_not_hold() {
    ObjectNode proof = log.proof(3);
    ((ArrayNode) proof.path("hashes")).set(0, log.proof(5).path("hashes").path(0));
    answered(proof);

    assertBroken("推算不出检查点里的根");
  }

  @Test
  void the_position_alone_proves_nothing() {
    ObjectNode proof = log.proof(3);
    proof.putArray("hashes");
    answered(proof);

    assertBroken("推算不出检查点里的根");
  }

  @Test
  void a_proof_of_a_neighbour_does_not_hold() {
    answered(log.proof(2));

    assertBroken("与历史记录中显示的不同");
  }

  @Test
  void a_record_with_another_hash_than_its_proof_is_told() {
    StubLog other = new StubLog("license", 7, 5);
    license
        .answer(
            "GET /api/v1/operators/" + ID + "/history",
            history(other).replace(other.leafHash(3), other.leafHash(4)))
        .answer(
            "GET /api/v1/ledgers/license/events?after=2&limit=1",
            events(event(other, 3).replace(other.leafHash(3), other.leafHash(4))));

    assertBroken("证明所针对的哈希，与历史记录中显示的不同");
  }

  @Test
  void a_record_that_was_altered_in_the_store_is_told_to_who_may_read_it() {
    license.answer(ENTRY, log.entry(3).replace("e-3\"", "e-4\""));

    Answer page = get(FROM_HISTORY, "Cookie", AUDITOR);

    assertThat(page.body()).contains(BROKEN, "所存记录的哈希与证明中的不同").doesNotContain(PROVED);
  }

  @Test
  void a_record_with_parts_in_the_clear_that_are_not_for_the_visitor_is_proved_by_the_hash_alone() {
    license.answer(ENTRY, 409, problem("entry-has-private-parts", "未加密"));

    assertThat(get(PROOF, "Cookie", TestVisitors.of("OPERATOR", ID)).body())
        .contains(PROVED, "叶哈希由服务给出", "尚未加密")
        .doesNotContain("/record\"", "verify_log.py");
  }

  @Test
  void a_wrong_signature_does_not_hold() {
    String note = log.checkpoint();
    String signature = note.substring(note.lastIndexOf(' ') + 1).strip();
    char other = signature.charAt(20) == 'A' ? 'B' : 'A';
    ObjectNode proof = log.proof(3);
    proof.put(
        "checkpoint",
        note.replace(signature, signature.substring(0, 20) + other + signature.substring(21)));
    answered(proof);

    assertBroken("检查点上的签名是错的");
  }

  @Test
  void a_checkpoint_by_another_key_does_not_hold() {
    answered(new StubLog("license", 8, 5).proof(3));

    assertBroken("没有本账本密钥的签名");
  }

  @Test
  void a_checkpoint_of_another_log_does_not_hold() {
    answered(new StubLog("operator", 7, 5).proof(3));

    assertBroken("没有本账本密钥的签名");
  }

  @Test
  void keys_that_nobody_can_read_prove_nothing() {
    license.answer("GET /log/license/keys", "no key\n");

    assertBroken("没有本账本密钥的签名");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "", "test/ledgers/license\n5\nAAAA\n\n— x y\n"})
  void what_is_no_checkpoint_is_told(String checkpoint) {
    ObjectNode proof = log.proof(3);
    proof.put("checkpoint", checkpoint);
    answered(proof);

    if (checkpoint.isEmpty()) {
      assertThat(get(PROOF, "Cookie", AUDITOR).body()).contains("尚不能证明");
    } else {
      assertBroken("无法读取");
    }
  }

  @ParameterizedTest
  @CsvSource({"index, -7", "index, 9", "leafHash, zz", "position, x"})
  void what_is_no_proof_is_told(String field, String value) {
    ObjectNode proof = log.proof(3);
    proof.put(field, value);
    answered(proof);

    Answer page = get(PROOF, "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains(BROKEN).doesNotContain(PROVED);
  }

  @Test
  void an_event_that_is_newer_than_the_checkpoint_is_not_proved_yet() {
    license.answer(ASKED, 409, problem("size-not-published", "尚未公布"));

    Answer page = get(FROM_HISTORY, "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("尚不能证明", "请过一秒再试", "再试一次", "经营许可证已登记")
        .doesNotContain(PROVED, BROKEN, "proof.tlog-proof");
  }

  @Test
  void a_log_that_is_not_ready_is_told_and_not_blamed() {
    license.answer(ASKED, 503, problem("log-not-ready", "日志还没有准备好"));

    Answer page = get(FROM_HISTORY, "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("暂时无法证明", "日志还没有准备好").doesNotContain(BROKEN);
  }

  @Test
  void keys_that_cannot_be_had_prove_nothing_and_are_not_blamed() {
    license.answer("GET /log/license/keys", 503, problem("log-not-ready", "没有准备好"));

    assertThat(get(FROM_HISTORY, "Cookie", OFFICER).body())
        .contains("暂时无法证明")
        .doesNotContain(BROKEN, PROVED);
  }

  @Test
  void a_ledger_that_is_not_the_one_that_was_published_is_told_in_red() {
    license.answer(ASKED, 503, problem("log-contradicts-ledger", "矛盾"));

    assertBroken("现有账本与已经公布的不一致");
  }

  @Test
  void an_event_that_a_visitor_may_not_read_is_refused_in_a_page() {
    license.answer(ASKED, 403, problem("forbidden", "您的角色无权进行此操作。"));

    Answer page = get(FROM_HISTORY, "Cookie", TestVisitors.of("OPERATOR", ID));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("无权查看或办理").doesNotContain("经营许可证已登记", "湘B1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events/license/e-99",
        "/events/nowhere/e-3",
        "/events/operator/e-3",
        "/events/license/%3Cscript%3Ealert(1)",
        "/events/license/'%22%3Ex",
        "/events/license/e-99?operatorId=%3Cscript%3E&on=yesterday",
        "/events/license/e-99/proof.tlog-proof",
        "/events/license/e-99/record",
      })
  void what_is_not_there_is_told_in_a_page(String path) {
    Answer page = get(path, "Cookie", AUDITOR, "Accept", "text/html");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("没有找到").doesNotContain("<script>", "\"code\"");
  }

  /** As at every page: what is no path reaches none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events/license/..",
        "/events/%2e%2e/e-3",
        "/events/license/a%2Fb",
        "/events/license/e-3%0d%0aX:1",
        "/events/license/e-3?on=%00"
      })
  void what_is_no_address_is_refused(String path) {
    Answer page = get(path, "Cookie", AUDITOR, "Accept", "text/html");

    assertThat(page.status()).isBetween(400, 499);
    assertThat(page.header("X")).isEmpty();
    assertThat(LICENSE.received()).isEmpty();
  }

  @Test
  void a_hostile_operator_in_the_address_shows_nothing_more() {
    Answer page = get(PROOF + "?operatorId=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains(PROVED).doesNotContain("<script>alert");
  }

  @Test
  void whoever_is_not_logged_in_is_sent_to_log_in() {
    assertThat(get(PROOF).status()).isEqualTo(302);
    assertThat(get(PROOF + "/record").status()).isEqualTo(302);
  }

  @Test
  void what_is_needed_to_check_it_elsewhere_can_be_kept() {
    Answer file = get(PROOF + "/proof.tlog-proof", "Cookie", OFFICER);
    Answer entry = get(PROOF + "/record", "Cookie", AUDITOR);

    assertThat(file.header("Content-Disposition")).contains("license-e-3.tlog-proof");
    assertThat(file.body()).startsWith("c2sp.org/tlog-proof@v1");
    assertThat(entry.header("Content-Disposition")).contains("license-e-3.entry");
    assertThat(entry.body()).isEqualTo("{\"id\":\"e-3\",\"data\":{}}");
  }

  @Test
  void each_event_of_a_history_names_its_position_and_leads_to_its_proof() {
    Answer page = get(HISTORY, "Cookie", OFFICER);

    assertThat(page.body())
        .contains(
            "许可与判定账本第 3 条", "/events/license/e-3?on=2017-05-01&amp;operatorId=" + ID, "核对本页全部证明")
        .doesNotContain(PROVED);
    assertThat(LICENSE.received())
        .noneMatch(it -> it.target().contains("/proof") || it.target().contains("/log/"));
  }

  @Test
  void all_proofs_of_a_history_are_checked_when_somebody_asks() {
    ObjectNode proof = log.proof(5);
    proof.putArray("hashes");
    license.answer("GET /api/v1/ledgers/license/events/e-5/proof", proof.toString());

    Answer page = get(HISTORY + "?proofs=true", "Cookie", OFFICER);

    assertThat(page.body().split(PROVED, -1)).hasSize(3);
    assertThat(page.body())
        .contains("共 3 条，已证明 2 条", "1 条的证明不成立", "test/ledgers/license", log.root())
        .contains("<strong class=\"bad\">证明不成立</strong>", "推算不出检查点里的根");
    assertThat(LICENSE.received())
        .filteredOn(it -> it.target().equals("/log/license/keys"))
        .hasSize(1);
    assertThat(LICENSE.received()).filteredOn(it -> it.target().endsWith("/proof")).hasSize(3);
  }

  @Test
  void of_each_event_that_is_not_proved_the_reason_is_told() {
    license
        .answer("GET /api/v1/ledgers/license/events/e-1/proof", 403, problem("forbidden", "无权"))
        .answer(ASKED, 409, problem("size-not-published", "尚未公布"))
        .answer("GET /api/v1/ledgers/license/events/e-5/proof", 404, problem("unknown", "没有"));

    Answer page = get(HISTORY + "?proofs=true&lang=en", "Cookie", OFFICER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("0 of 3 proved", "3 cannot be proved now")
        .contains("Not for you to see", "Not proved yet", "No such record");
  }

  /** A gateway of its own: its circuit stays open for a while. */
  @Test
  void a_service_that_is_away_is_told_in_a_page() {
    try (ConfigurableApplicationContext gateway = RunningGateway.start()) {
      LICENSE.kill();

      Answer page = Api.of(gateway).get("", FROM_HISTORY, "Cookie", OFFICER);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("暂时无法证明").doesNotContain(BROKEN);
    } finally {
      RunningGateway.reset();
    }
  }
}
