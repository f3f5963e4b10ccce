package io.qinggui.inspection.attachment.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.lastEvent;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.reference.Sha256;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttachmentsApiTest {

  private static final String PATH = "/api/v1/attachments";
  private static final String ZHEJIANG = Tokens.administration("33");

  private final String operator = newUscc();
  private final byte[] pdf = ("%PDF-1.7\n" + UUID.randomUUID() + "\n%%EOF\n").getBytes(ISO_8859_1);
  private final String digest = "sha256:" + Sha256.hex(pdf);

  @Test
  void a_file_is_found_by_its_digest_by_officers_and_by_who_stored_it() {
    Answer stored = store(Tokens.operator(operator), pdf, "application/pdf");

    assertThat(stored.status()).isEqualTo(201);
    assertThat(stored.text("digest")).isEqualTo(digest);
    String location = stored.header("Location");
    assertThat(API.get(ZHEJIANG, location).bytes()).isEqualTo(pdf);
    assertThat(API.get(ZHEJIANG, location).header("Content-Type")).isEqualTo("application/pdf");
    assertThat(API.get(Tokens.operator(operator), location).status()).isEqualTo(200);
    assertThat(API.get(Tokens.carrier(newUscc()), location).status()).isEqualTo(403);
    assertThat(store(ZHEJIANG, pdf, "application/pdf").status()).isEqualTo(200);
    assertThat(new String(LEDGER.read(LEDGER.head() - 1, 1).getFirst().data(), ISO_8859_1))
        .doesNotContain("%PDF");
  }

  @Test
  void a_fact_names_its_evidence_which_officers_see() {
    assertThat(store(ZHEJIANG, pdf, "application/pdf").status()).isEqualTo(201);
    API.post(ZHEJIANG, "/api/v1/cases", opening(digest)).created();

    String history = "/api/v1/operators/" + operator + "/history";
    assertThat(API.get(ZHEJIANG, history).body()).contains(digest);
    assertThat(API.get(Tokens.operator(operator), history).body()).doesNotContain(digest);
    assertThat(lastEvent(operator, "case-opened")).isNotEmpty();
    Answer wrong = API.post(ZHEJIANG, "/api/v1/cases", opening("sha256:abc"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/attachments/0");
  }

  @Test
  void a_file_that_was_never_stored_cannot_be_named() {
    Answer early = API.post(ZHEJIANG, "/api/v1/cases", opening(digest));

    assertThat(early.status()).isEqualTo(422);
    assertThat(early.at("/errors/0/code")).isEqualTo("attachment-unknown");
    store(ZHEJIANG, pdf, "application/pdf");
    API.post(ZHEJIANG, "/api/v1/cases", opening(digest)).created();
  }

  @Test
  void a_dry_run_stores_nothing() {
    Answer dry =
        API.post(
            ZHEJIANG,
            PATH + "?dryRun=true",
            BodyPublishers.ofByteArray(pdf),
            "Content-Type",
            "application/pdf");

    assertThat(dry.status()).isEqualTo(200);
    assertThat(API.post(ZHEJIANG, "/api/v1/cases", opening(digest)).at("/errors/0/code"))
        .isEqualTo("attachment-unknown");
  }

  @Test
  void a_key_belongs_to_one_content() {
    String key = UUID.randomUUID().toString();
    byte[] another = ("%PDF-1.7\n" + key + "\n%%EOF\n").getBytes(ISO_8859_1);

    assertThat(store(ZHEJIANG, pdf, "application/pdf", key).status()).isEqualTo(201);
    assertThat(store(ZHEJIANG, pdf, "application/pdf", key).text("digest")).isEqualTo(digest);
    assertThat(store(ZHEJIANG, another, "application/pdf", key).text("code"))
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void what_is_not_what_it_says_is_refused_and_not_kept() {
    Answer another = store(ZHEJIANG, pdf, "image/png");
    assertThat(another.status()).isEqualTo(422);
    assertThat(another.text("code")).isEqualTo("attachment-of-another-type");
    assertThat(API.get(ZHEJIANG, PATH + "/" + digest).status()).isEqualTo(404);
    assertThat(store(ZHEJIANG, pdf, "text/html").status()).isEqualTo(415);
    assertThat(store(ZHEJIANG, new byte[0], "application/pdf").status()).isEqualTo(422);
    assertThat(store(Tokens.auditor(), pdf, "application/pdf").status()).isEqualTo(403);
  }

  @Test
  void twenty_mebibytes_are_taken_and_no_byte_more() {
    byte[] large = Arrays.copyOf(pdf, 20 * 1024 * 1024);
    byte[] end = "%%EOF".getBytes(ISO_8859_1);
    System.arraycopy(end, 0, large, large.length - end.length, end.length);
    assertThat(store(ZHEJIANG, large, "application/pdf").status()).isEqualTo(201);
    Answer larger = store(ZHEJIANG, Arrays.copyOf(large, large.length + 1), "application/pdf");
    assertThat(larger.status()).isEqualTo(413);
    assertThat(larger.text("code")).isEqualTo("attachment-too-large");
  }

  private static Answer store(String token, byte[] content, String type) {
    return API.post(token, PATH, BodyPublishers.ofByteArray(content), "Content-Type", type);
  }

  private static Answer store(String token, byte[] content, String type, String key) {
    return API.post(
        token,
        PATH,
        BodyPublishers.ofByteArray(content),
        "Content-Type",
        type,
        "Idempotency-Key",
        key);
  }

  private String opening(String attachment) {
    return json(
        "{'operatorId': '%s', 'kind': 'LAYERED_SUBLEASE', 'province': '33', 'source': 'SURVEY',"
            + " 'foundOn': '2017-05-03', 'evidence': '合同', 'attachments': ['%s']}",
        operator, attachment);
  }
}
