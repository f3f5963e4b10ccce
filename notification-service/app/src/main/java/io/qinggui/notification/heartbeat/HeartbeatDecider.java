package io.qinggui.notification.heartbeat;

import io.qinggui.notification.language.Beat;
import io.qinggui.notification.language.HeartBeat;
import io.qinggui.notification.language.HeartbeatEvent;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Decides over {@code heartbeat/<day>}: what is asked is so. It counts the day's beats. */
public final class HeartbeatDecider implements Decider<Beat, HeartbeatEvent, Integer> {

  @Override
  public Integer initial() {
    return 0;
  }

  @Override
  public Decision<HeartbeatEvent> decide(Beat command, Integer beats) {
    return Decision.accept(new HeartBeat(command.position(), command.recordedAt(), command.day()));
  }

  @Override
  public Integer evolve(Integer beats, HeartbeatEvent event) {
    return beats + 1;
  }
}
