package io.qinggui.faults.instances;

import io.qinggui.faults.audit.Findings;
import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What both instances are asked to do at once. */
final class InstanceLoad {

  private static final LocalDate GRANTED = LocalDate.of(2010, 5, 20);
  private static final LocalDate SIGNED = LocalDate.of(2017, 3, 1);
  private static final LocalDate RECEIVED = LocalDate.of(2017, 3, 5);
  private static final String PROVINCE = "33";

  private final InstancePair pair;
  private final Findings findings;
  private final int operators;
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger races = new AtomicInteger();
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Map<String, Response> taken = new ConcurrentHashMap<>();
  private final List<String> licenses = new CopyOnWriteArrayList<>();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param operators whom the load is about
   */
  InstanceLoad(InstancePair pair, int operators, Findings findings) {
    this.pair = pair;
    this.operators = operators;
    this.findings = findings;
  }

  static String operator(int number) {
    return MarketOperator.in(PROVINCE, number).id();
  }

  /** Answers by idempotency key, of all that was taken. */
  Map<String, Response> taken() {
    return Map.copyOf(taken);
  }

  /** An operator with an old license, and a commitment that will not be met. */
  void commit(int number) throws Exception {
    String license = "京B1-2010" + "%05d".formatted(number);
    both(license(license, operator(number)), false);
    OperatorRequests encoded =
        new OperatorRequests(operator(number), license.replace("京", "%E4%BA%AC"), PROVINCE);
    both(encoded.complianceCommitment(PROVINCE, SIGNED, RECEIVED), false);
  }

  /** Works until it is stopped. */
  void work(long seed) {
    Random random = new Random(seed);
    while (!over.get()) {
      try {
        int dice = random.nextInt(100);
        if (dice < 45) {
          register(random);
        } else if (dice < 80) {
          evaluate(random);
        } else if (dice < 90) {
          race(random);
        } else {
          compare(random);
        }
      } catch (Exception e) {
        findings.wrong("the load: %s", e);
      }
    }
  }

  void stop() {
    over.set(true);
  }

  void report() {
    findings.count("commands taken", taken.size());
    findings.count("races for one license number", races.get());
    findings.count("answers compared under load", compared.get());
    senders.close();
  }

  private void register(Random random) throws Exception {
    String number = number();
    boolean one = random.nextInt(4) == 0;
    both(license(number, operator(random.nextInt(operators))), one);
    licenses.add(number);
  }

  private void evaluate(Random random) throws Exception {
    if (!licenses.isEmpty()) {
      String license = licenses.get(random.nextInt(licenses.size()));
      String standard = "标准" + numbers.incrementAndGet();
      both(
          new OperatorRequests("", license, PROVINCE).evaluation("ISMS", standard),
          random.nextInt(4) == 0);
    }
  }

  /** The same command under one key, at both at once or at one only. */
  private void both(Request request, boolean oneOnly) throws Exception {
    String key = "k-" + numbers.incrementAndGet();
    int first = numbers.get() % 2;
    Future<Response> one = send(first, request, key);
    Future<Response> other = oneOnly ? one : send(1 - first, request, key);
    Response a = get(one);
    Response b = get(other);
    for (Response each : List.of(a, b)) {
      if (!each.taken() || each.position() != a.position() || !each.body().equals(a.body())) {
        findings.wrong("%s: %s and %s", request, a, b);
      }
    }
    boolean bothFirst = !oneOnly && !a.replayed() && !b.replayed();
    if (bothFirst) {
      findings.wrong("both were the first to take %s: %s", request, a);
    }
    taken.put(key, a);
  }

  /** Two commands that exclude each other, one at each instance. */
  private void race(Random random) throws Exception {
    races.incrementAndGet();
    String number = number();
    String key = "r-" + number;
    Future<Response> one =
        send(0, license(number, operator(random.nextInt(operators))), key + "-a");
    Future<Response> other =
        send(1, license(number, operator(random.nextInt(operators))), key + "-b");
    Response a = get(one);
    Response b = get(other);
    boolean onlyOne = a.taken() != b.taken() && (a.status() == 409 || b.status() == 409);
    if (!onlyOne) {
      findings.wrong("a race for %s: %s and %s", number, a, b);
    }
    if (a.taken()) {
      taken.put(key + "-a", a);
    }
    if (b.taken()) {
      taken.put(key + "-b", b);
    }
  }

  /** One is asked, the other is asked for the same moment, both have to say the same bytes. */
  private void compare(Random random) throws InterruptedException, IOException {
    int first = random.nextInt(2);
    String operator = operator(random.nextInt(operators));
    OperatorRequests its = new OperatorRequests(operator, "", PROVINCE);
    String validAt = ", 'validAt': '2018-01-01T00:00:00+08:00'";
    Request question = its.question("ACCEPT_CUSTOMER", "IDC", validAt);
    Response answer = pair.answered(first, "POST", question.path(), question.json());
    if (answer.status() != 200) {
      findings.wrong("a question under load: %s", answer);
      return;
    }
    String knownAt = answer.json().path("knownAt").asString();
    Response other =
        pair.answered(1 - first, "POST", question.path(), question.json("knownAt", knownAt));
    findings.expect("the other's answer as of " + knownAt, answer.body(), other.body());
    compared.incrementAndGet();
  }

  private Future<Response> send(int slot, Request request, String key) {
    return senders.submit(
        () -> pair.answered(slot, "POST", request.path(), request.json(), "Idempotency-Key", key));
  }

  private static Response get(Future<Response> response)
      throws InterruptedException, ExecutionException {
    return response.get();
  }

  private String number() {
    return "B1-2010" + "%06d".formatted(numbers.incrementAndGet());
  }

  private static Request license(String number, String operator) {
    return new OperatorRequests(operator, number, PROVINCE).license(PROVINCE, GRANTED, PROVINCE);
  }
}
