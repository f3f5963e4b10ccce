package io.qinggui.faults.hostile;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.OpenedLedger;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Attacks a standalone, and looks afterwards what has become of it. */
final class Attack {

  private static final int AT_ONCE = 8;
  private static final int IDLERS = 40;

  private final Path folder;
  private final Path data;
  private final long seed;
  private final int requests;
  private final Findings findings = new Findings();
  private final Judge judge = new Judge(findings);

  Attack(Path folder, long seed, int requests) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.seed = seed;
    this.requests = requests;
  }

  Findings run() throws Exception {
    findings.count("seed", seed);
    try (StandaloneProcess running = StandaloneProcess.answering(data, "--empty")) {
      Wire wire = new Wire(running.ports().gateway());
      Passes passes = new Passes(wire, data.resolve("token-key.json"));
      Valid valid = new Valid(wire, judge, passes.of("miit", ""));
      Recipes recipes = new Recipes(valid);
      recipes.pool();
      List<Endpoint> endpoints = Description.read(wire);
      Bases bases = new Bases(valid, recipes, known(valid, recipes));
      Control control = new Control(valid, judge, recipes, endpoints, bases);
      findings.count("endpoints", endpoints.size());
      findings.count("endpoints of which a valid write is known", recipes.endpoints().size());
      findings.count("endpoints read in between", control.reads());
      List<Socket> idlers = idlers(wire);
      attack(wire, new Maker(endpoints, bases, passes), bases, control);
      control.readAll();
      nothingParked(valid);
      new Aftermath(folder, running, findings).works();
      for (Socket each : idlers) {
        each.close();
      }
    }
    Audit.LEDGERS.forEach(this::compare);
    judge.report();
    return findings;
  }

  private void attack(Wire wire, Maker maker, Bases bases, Control control) {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        workers.execute(
            () -> {
              for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                guarded(n, wire, maker, bases, control);
              }
            });
      }
    }
    findings.count("hostile requests", maker.made());
    maker.kinds().forEach((kind, count) -> findings.count("  " + kind, count));
  }

  private void guarded(int number, Wire wire, Maker maker, Bases bases, Control control) {
    Random random = new Random(seed * 1_000_003 + number);
    try {
      // one in ten, and at least one
      if (number % 10 == 0) {
        control.next(random);
      }
      Maker.Made made = maker.make(random);
      Attempt attempt = made.attempt();
      Reply reply = wire.send(attempt.bytes(), attempt.broken());
      judge.look(attempt, reply);
      if (reply.succeeded()) {
        bases.used(made.endpoint());
      }
    } catch (RuntimeException e) {
      findings.wrong("request %d could not be made: %s", number, e);
    }
  }

  /** They begin to speak and never go on; nobody may wait for them. */
  private static List<Socket> idlers(Wire wire) throws IOException {
    List<Socket> idlers = new ArrayList<>();
    for (int i = 0; i < IDLERS; i++) {
      String begun =
          "POST /api/v1/operators HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n";
      idlers.add(
          wire.leaveOpen((i % 2 == 0 ? begun : begun + "\r\n{").getBytes(StandardCharsets.UTF_8)));
    }
    return idlers;
  }

  private static Map<String, String> known(Valid valid, Recipes recipes) {
    String operator = recipes.pooled();
    Map<String, String> known = new LinkedHashMap<>();
    known.put("operatorId", operator);
    known.put("carrierId", recipes.carrier());
    known.put("userOperatorId", operator);
    known.put("licenseNumber", recipes.newLicense("2014-05-20"));
    known.put("caseId", recipes.newCase());
    known.put("service", "CDN");
    known.put("province", "33");
    known.put("from", "2017-01-01");
    known.put("to", "2018-01-01");
    valid.send(
        valid.post(
            "/operators/" + operator + "/service-reports",
            "{\"service\": \"CDN\", \"province\": \"33\", \"runningSince\": \"2016-05-01\"}"));
    known.put(
        "creditRecordId",
        valid.create(
            "/operators/" + operator + "/credit-records",
            "creditRecordId",
            "{\"cause\": \"已知\", \"decidedOn\": \"2017-05-01\", \"listedOn\": \"2017-05-10\","
                + " \"listedBy\": \"MIIT\"}"));
    return known;
  }

  /** What was taken did not stop any consumer. */
  private void nothingParked(Valid valid) {
    for (String service : Audit.LEDGERS) {
      JsonNode parked = valid.send(valid.get("/api/v1/admin/" + service + "/parked")).json();
      if (!parked.path("items").isEmpty()) {
        findings.wrong("parked in %s: %s", service, parked);
      }
    }
  }

  /** Every command of a client in the ledger was answered as done, and the reverse. */
  private void compare(String ledger) {
    Map<String, Long> commands = new HashMap<>();
    OpenedLedger.checkStandalone(
        data,
        ledger,
        findings,
        event -> {
          boolean attacked = !event.subject().equals(Aftermath.OPERATOR);
          if (attacked && !event.actor().role().equals("SYSTEM")) {
            commands.merge(event.commandId(), event.position(), Math::max);
          }
        });
    Map<Long, String> taken = judge.taken(ledger);
    Set<Long> recorded = new HashSet<>(commands.values());
    findings.count("commands of clients in the ledger " + ledger, commands.size());
    findings.count("writes answered as done by " + ledger, taken.size());
    for (long position : recorded) {
      if (!taken.containsKey(position)) {
        findings.wrong("%s:%d was appended, and nobody was told", ledger, position);
      }
    }
    taken.forEach(
        (position, sent) -> {
          if (!recorded.contains(position)) {
            findings.wrong("%s:%d was answered and is not there: %s", ledger, position, sent);
          }
        });
  }
}
