// Wrong on purpose: a pure library may know neither the framework nor the platform.
import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@vigie/platform';

export const wrong = [Injectable, TransactionRunner];
