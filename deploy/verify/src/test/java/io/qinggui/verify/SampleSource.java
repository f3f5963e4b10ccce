package io.qinggui.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.kit.IndexedLedger;
import io.qinggui.kit.build.KitBuilder;
import io.qinggui.kit.build.KitRequest;
import io.qinggui.kit.build.KitSource;
import io.qinggui.kit.build.LogSource;
import io.qinggui.license.decision.http.RecordedDecisions;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.NotedFact.CreditRecordNoted;
import io.qinggui.license.language.NotedFact.OperatorNoted;
import io.qinggui.license.language.NotedFact.PredecessorNoted;
import io.qinggui.license.language.NotedFact.ServiceReportNoted;
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A small register: an operator that took another one's place, which is on the list of bad credit,
 * one that has nothing to do with them, and an amendment of the rulebook.
 */
class SampleSource implements KitSource {

  static final String QINGXI = "91330106MA27XF3P2D";
  static final String BEIHE = "91330106673959654P";
  static final String OTHER = "OP-0000000000000001";
  static final String LICENSE = "浙B1-20140026";
  static final Instant MADE = Instant.parse("2026-11-30T08:00:00Z");
  static final byte[] EVIDENCE = "%PDF-1.7 evidence".getBytes(UTF_8);

  final WrittenLog license = new WrittenLog("license", WrittenLog.key(1));
  final WrittenLog operator = new WrittenLog("operator", WrittenLog.key(2));
  private final Map<String, byte[]> files = new HashMap<>();
  private String quorum = "court";
  private int sources;

  /** With all that the class speaks of. */
  static SampleSource filled() {
    SampleSource it = licensesOnly();
    it.operator
        .record("operator/" + QINGXI, QINGXI, "io.qinggui.operator.registered", 1, json(1), "{}")
        .record("operator/" + OTHER, OTHER, "io.qinggui.operator.registered", 1, json(2), "{}")
        .record(
            "operator/" + QINGXI,
            QINGXI,
            "io.qinggui.operator.renamed",
            1,
            json(3),
            "{\"attachments\":\"" + it.evidence(EVIDENCE) + "\"}");
    return it;
  }

  /** Without a log of the operator service. */
  static SampleSource licensesOnly() {
    SampleSource it = new SampleSource();
    it.license
        .record("standing/" + QINGXI, it.noted(QINGXI))
        .record("license/" + LICENSE, registered(QINGXI, LICENSE))
        .record("standing/" + QINGXI, it.running(QINGXI))
        .record("standing/" + OTHER, it.noted(OTHER))
        .record("standing/" + BEIHE, it.noted(BEIHE))
        .record("standing/" + BEIHE, it.listed(BEIHE))
        .record("license/浙B1-20140027", registered(OTHER, "浙B1-20140027"))
        .record("standing/" + QINGXI, it.succeeded(QINGXI, BEIHE))
        .record("rulebook", amended("A-1", "2017-06-30"))
        .record("standing/" + QINGXI, it.listed(QINGXI));
    return it;
  }

  /** With an event of 70,000 bytes, and a short one behind it. */
  SampleSource withLongEvent() {
    byte[] data = ("{\"text\":\"" + "a".repeat(70_000) + "z\"}").getBytes(UTF_8);
    operator.record("check/1", QINGXI, "io.qinggui.operator.checked", 1, data, "{}");
    operator.record("check/2", QINGXI, "io.qinggui.operator.checked", 1, json(4), "{}");
    return this;
  }

  SampleSource withoutWitness() {
    quorum = "none";
    license.loseWitness();
    return this;
  }

  private static byte[] json(int number) {
    return ("{\"number\":" + number + "}").getBytes(UTF_8);
  }

  private String evidence(byte[] content) {
    String digest = "sha256:" + HexFormat.of().formatHex(sha256(content));
    files.put(digest, content);
    return digest;
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Source source() {
    sources++;
    return new Source("event-" + sources, "operator", sources, WrittenLog.START);
  }

  OperatorNoted noted(String id) {
    return new OperatorNoted(id, source(), "ENTERPRISE", "33", LocalDate.of(2016, 1, 1));
  }

  ServiceReportNoted running(String id) {
    return new ServiceReportNoted(id, source(), "CDN", "33", LocalDate.of(2016, 5, 1));
  }

  CreditRecordNoted listed(String id) {
    LocalDate day = LocalDate.of(2017, 3, 10);
    return new CreditRecordNoted(id, source(), "CR-" + sources, day, day, "33", null);
  }

  PredecessorNoted succeeded(String successor, String predecessor) {
    return new PredecessorNoted(
        successor, source(), predecessor, "MERGER", LocalDate.of(2017, 2, 10));
  }

  static LicenseRegistered registered(String id, String number) {
    return new LicenseRegistered(
        id,
        number,
        "33",
        LocalDate.of(2014, 5, 1),
        LocalDate.of(2030, 4, 30),
        List.of(new Grant("IDC", List.of("33"), false)));
  }

  static RulebookAmended amended(String id, String deadline) {
    return new RulebookAmended(
        id, "文件", LocalDate.of(2017, 3, 1), null, Map.of("commitmentDeadline", deadline));
  }

  byte[] ofEverything(String... questions) {
    return kit(List.of(), List.of(questions));
  }

  byte[] of(String operator, String... questions) {
    return kit(List.of(operator), List.of(questions));
  }

  private byte[] kit(List<String> operators, List<String> questions) {
    return kit(new KitRequest(operators, null, questions, true, MADE, "Qinggui test"));
  }

  /** Of everything but the files of evidence. */
  byte[] withoutFiles(String... questions) {
    return kit(new KitRequest(List.of(), null, List.of(questions), false, MADE, "Qinggui test"));
  }

  byte[] kit(KitRequest request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      KitBuilder.write(this, request, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  static String operate(String id, String day) {
    return """
    {"question":"OPERATE","operatorId":"%s","service":"CDN","province":"33",
     "validAt":"%sT00:00:00+08:00"}\
    """
        .formatted(id, day);
  }

  @Override
  public SortedMap<String, LogSource> logs() {
    SortedMap<String, LogSource> logs = new TreeMap<>(Map.of("license", license));
    if (operator.size() > 0) {
      logs.put("operator", operator);
    }
    return logs;
  }

  @Override
  public byte[] policy() {
    return """
    log %s
    log %s
    witness court %s
    quorum %s
    """
        .formatted(
            license.signer().verifierKey().format(),
            operator.signer().verifierKey().format(),
            WrittenLog.COURT.verifierKey().format(),
            quorum)
        .getBytes(UTF_8);
  }

  /** As a service does that has the whole ledger. */
  @Override
  public List<String> answers(List<String> questions) {
    IndexedLedger all = new IndexedLedger("license", license.size(), license::event);
    license.events().forEach(all::add);
    RecordedDecisions service = new RecordedDecisions(all, WrittenLog.CATALOG);
    return questions.stream()
        .map(it -> new String(service.answer(it.getBytes(UTF_8)), UTF_8))
        .toList();
  }

  @Override
  public Optional<byte[]> file(String digest) {
    return Optional.ofNullable(files.get(digest));
  }
}
