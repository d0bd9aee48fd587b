package io.turnout.sourcing;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewRepository extends JpaRepository<ReviewEntity, UUID> {}
