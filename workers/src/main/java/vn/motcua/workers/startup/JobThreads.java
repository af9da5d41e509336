package vn.motcua.workers.startup;

import io.camunda.client.jobhandling.CamundaClientExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each job on a thread of the operating system, as many as are activated.
 *
 * @see "docs/decisions/0047-threads.md"
 */
@Configuration(proxyBeanMethods = false)
class JobThreads {

  @Bean
  CamundaClientExecutorService camundaClientExecutorService() {
    return new CamundaClientExecutorService(
        Executors.newScheduledThreadPool(2),
        true,
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("job-", 0).factory()),
        true);
  }
}
