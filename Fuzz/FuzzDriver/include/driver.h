/* Nothing to call: see driver.c. */
