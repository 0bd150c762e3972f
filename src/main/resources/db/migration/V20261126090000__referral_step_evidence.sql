alter table referral_step add evidence jsonb;
comment on column referral_step.evidence is
    'What spoke for an advocate at this step, as far as it was news; null where the step moved the state only.';
