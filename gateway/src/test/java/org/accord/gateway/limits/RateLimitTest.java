package org.accord.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private long now = 1_000_000_000_000L;
  private final RateLimit limit = new RateLimit("client", 10, Duration.ofSeconds(60), () -> now);

  @Test
  void aClientHasItsQuotaAtOnce() {
    for (int left = 9; left >= 0; left--) {
      assertThat(limit.take("a").remaining()).isEqualTo(left);
    }

    RateLimit.Decision refused = limit.take("a");

    assertThat(refused.allowed()).isFalse();
    assertThat(refused.remaining()).isZero();
    assertThat(refused.secondsToNext()).isEqualTo(6);
    assertThat(refused.secondsToFull()).isEqualTo(60);
    assertThat(limit.isUsedUp("a")).isTrue();
  }

  @Test
  void theQuotaComesBackOneByOne() {
    for (int i = 0; i < 10; i++) {
      limit.take("a");
    }

    now += Duration.ofSeconds(6).toNanos();

    assertThat(limit.isUsedUp("a")).isFalse();
    assertThat(limit.take("a").allowed()).isTrue();
    assertThat(limit.take("a").allowed()).isFalse();
  }

  @Test
  void aRefusedRequestCostsNothing() {
    for (int i = 0; i < 1000; i++) {
      limit.take("a");
    }

    now += Duration.ofSeconds(60).toNanos();

    assertThat(limit.take("a").remaining()).isEqualTo(9);
  }

  @Test
  void clientsDoNotShareAQuota() {
    for (int i = 0; i < 11; i++) {
      limit.take("a");
    }

    assertThat(limit.take("b").remaining()).isEqualTo(9);
    assertThat(limit.isUsedUp("c")).isFalse();
  }

  @Test
  void theStateIsToldAsTheDraftStandardWritesIt() {
    RateLimit.Decision decision = limit.take("a");

    assertThat(limit.policy()).isEqualTo("\"client\";q=10;w=60");
    assertThat(limit.state(decision)).isEqualTo("\"client\";r=9;t=6");
  }
}
