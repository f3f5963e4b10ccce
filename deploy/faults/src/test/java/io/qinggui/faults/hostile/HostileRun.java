package io.qinggui.faults.hostile;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.LedgerCheck;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Attacks a standalone, and looks afterwards what has become of it. */
final class HostileRun {

  private static final int AT_ONCE = 8;
  private static final int IDLERS = 40;

  private final Path folder;
  private final Path data;
  private final long seed;
  private final int requests;
  private final Findings findings = new Findings();
  private final Oracle oracle = new Oracle(findings);

  HostileRun(Path folder, long seed, int requests) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.seed = seed;
    this.requests = requests;
  }

  Findings run() throws Exception {
    findings.count("seed", seed);
    try (StandaloneProcess running = StandaloneProcess.answering(data, "--empty")) {
      RawHttp http = new RawHttp(running.ports().gateway());
      AccessTokens tokens = new AccessTokens(http, data.resolve("token-key.json"));
      CheckedClient client = new CheckedClient(http, oracle, tokens.of("miit", ""));
      List<Endpoint> endpoints = OpenApi.read(http);
      ValidRequests valid = new ValidRequests(client, endpoints);
      valid.registerPool();
      SeedRequests seeds = new SeedRequests(client, valid, valid.fill());
      ControlRequests control = new ControlRequests(client, oracle, valid, endpoints, seeds);
      findings.count("endpoints", endpoints.size());
      findings.count("endpoints of which a valid write is known", valid.endpoints().size());
      findings.count("endpoints read in between", control.reads());
      List<Socket> idlers = idlers(http);
      attack(http, new AttackGenerator(endpoints, seeds, tokens), seeds, control);
      control.readAll();
      nothingParked(client);
      new SmokeCheck(folder, running, findings).works();
      for (Socket each : idlers) {
        each.close();
      }
    }
    Audit.LEDGERS.forEach(this::compare);
    oracle.report();
    return findings;
  }

  private void attack(
      RawHttp http, AttackGenerator generator, SeedRequests seeds, ControlRequests control) {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        workers.execute(
            () -> {
              for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                guarded(n, http, generator, seeds, control);
              }
            });
      }
    }
    findings.count("hostile requests", generator.made());
    generator.kinds().forEach((kind, count) -> findings.count("  " + kind, count));
  }

  private void guarded(
      int number,
      RawHttp http,
      AttackGenerator generator,
      SeedRequests seeds,
      ControlRequests control) {
    Random random = new Random(seed * 1_000_003 + number);
    try {
      // one in ten, and at least one
      if (number % 10 == 0) {
        control.next(random);
      }
      AttackGenerator.Made made = generator.make(random);
      Attempt attempt = made.attempt();
      RawResponse response = http.send(attempt.bytes(), attempt.broken());
      oracle.look(attempt, response);
      if (response.succeeded()) {
        seeds.used(made.endpoint());
      }
    } catch (RuntimeException e) {
      findings.wrong("request %d could not be made: %s", number, e);
    }
  }

  /** They begin to speak and never go on; nobody may wait for them. */
  private static List<Socket> idlers(RawHttp http) throws IOException {
    List<Socket> idlers = new ArrayList<>();
    for (int i = 0; i < IDLERS; i++) {
      String begun =
          "POST /api/v1/operators HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n";
      idlers.add(
          http.leaveOpen((i % 2 == 0 ? begun : begun + "\r\n{").getBytes(StandardCharsets.UTF_8)));
    }
    return idlers;
  }

  /** What was taken did not stop any consumer. */
  private void nothingParked(CheckedClient client) {
    for (String service : Audit.SERVICES) {
      JsonNode parked = client.send(client.get("/api/v1/admin/" + service + "/parked")).json();
      if (!parked.path("items").isEmpty()) {
        findings.wrong("parked in %s: %s", service, parked);
      }
    }
  }

  /** Every command of a client in the ledger was answered as done, and the reverse. */
  private void compare(String ledger) {
    Map<String, Long> commands = new HashMap<>();
    // of the check that all is well, which is no attack, with all that its commands entailed
    Set<String> own = new HashSet<>();
    LedgerCheck.checkStandalone(
        data,
        ledger,
        findings,
        event -> {
          if (event.subject().equals(SmokeCheck.OPERATOR)) {
            own.add(event.commandId());
          }
          if (!event.actor().role().equals("SYSTEM")) {
            commands.merge(event.commandId(), event.position(), Math::max);
          }
        });
    commands.keySet().removeAll(own);
    Map<Long, String> taken = oracle.taken(ledger);
    Set<Long> recorded = new HashSet<>(commands.values());
    findings.count("commands of clients in the ledger " + ledger, commands.size());
    findings.count("writes answered as done by " + ledger, taken.size());
    for (long position : recorded) {
      if (!taken.containsKey(position)) {
        findings.wrong("%s:%d was appended, and nobody was answered so", ledger, position);
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
