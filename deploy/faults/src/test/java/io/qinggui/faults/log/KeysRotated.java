package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Policy;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All four logs get another key.
 *
 * @param toldBefore whether the witness knows it by the time when it is used
 */
record KeysRotated(boolean toldBefore) implements LogFault {

  @Override
  public String name() {
    return "keys rotated, witness told " + (toldBefore ? "before" : "later");
  }

  @Override
  public void whileStopped(World world) throws Exception {
    List<VerifierKey> keys = LogKey.replaceAll(world.data());
    world.seen().know(keys);
    if (toldBefore) {
      tell(world, keys);
    }
  }

  private static void tell(World world, List<VerifierKey> keys) throws Exception {
    world.court().kill();
    world.court().tell(keys).start();
  }

  @Override
  public double whileRunning(World world, RunningNode node) throws Exception {
    List<VerifierKey> keys = LogKey.all(world.data());
    if (!toldBefore) {
      world.awaitAcknowledged(10);
      double unused = world.secondsUntilKept();
      for (String ledger : Audit.SERVICES) {
        HttpResponse<String> answer = Observer.checkpoint(node, ledger);
        world.findings().expect(ledger + " before the witness knows", 503, answer.statusCode());
      }
      tell(world, keys);
    }
    return World.seconds(() -> World.await(() -> allServedWith(world, node, keys)));
  }

  private static boolean allServedWith(World world, RunningNode node, List<VerifierKey> keys)
      throws Exception {
    StringBuilder text = new StringBuilder();
    keys.forEach(key -> text.append("log ").append(key.format()).append('\n'));
    text.append("witness court ").append(world.court().key()).append("\nquorum court\n");
    Policy policy = Policy.parse(text.toString().getBytes(StandardCharsets.UTF_8));
    for (String ledger : Audit.SERVICES) {
      HttpResponse<String> answer = Observer.checkpoint(node, ledger);
      if (answer.statusCode() != 200
          || !policy
              .judge(SignedCheckpoint.parse(answer.body().getBytes(StandardCharsets.UTF_8)))
              .isTrusted()) {
        return false;
      }
    }
    return true;
  }
}
