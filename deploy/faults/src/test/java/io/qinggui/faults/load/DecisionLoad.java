package io.qinggui.faults.load;

import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.LongConsumer;

/** Somebody who asks for decisions, one after the other. */
public final class DecisionLoad implements AutoCloseable {

  /** An id in order that belongs to no operator. */
  public static final String NOBODY = "OP-0000000000000000";

  private final WriteLoad load;
  private final Client client;
  private final LongConsumer nanos;
  private final Thread thread;
  private volatile boolean stopped;

  private DecisionLoad(WriteLoad load, Client client, LongConsumer nanos) {
    this.load = load;
    this.client = client;
    this.nanos = nanos;
    this.thread = Thread.ofVirtual().start(this::run);
  }

  /**
   * About the operators that the load has registered.
   *
   * @param nanos takes how long each answer took
   */
  public static DecisionLoad about(WriteLoad load, Client client, LongConsumer nanos) {
    return new DecisionLoad(load, client, nanos);
  }

  private void run() {
    int next = 0;
    while (!stopped) {
      List<String> operators = load.operators();
      String operator = operators.isEmpty() ? NOBODY : operators.get(next++ % operators.size());
      try {
        ask(operator);
      } catch (IOException e) {
        load.history().wrong("no decision about " + operator + ": " + e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void ask(String operator) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Request request =
        new OperatorRequests(operator, "", "33").question("ACCEPT_CUSTOMER", "IDC", "");
    HttpResponse<String> answer = client.post("auditor", request.path(), request.json());
    nanos.accept(System.nanoTime() - begun);
    if (answer.statusCode() != 200) {
      load.history().wrong("decision: " + answer.statusCode() + " " + answer.body());
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}
