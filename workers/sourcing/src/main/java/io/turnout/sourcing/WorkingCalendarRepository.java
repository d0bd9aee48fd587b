package io.turnout.sourcing;

import org.springframework.data.jpa.repository.JpaRepository;

interface WorkingCalendarRepository extends JpaRepository<WorkingCalendarEntity, String> {}
