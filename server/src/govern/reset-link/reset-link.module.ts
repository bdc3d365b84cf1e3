import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PasswordResetEntity } from './password-reset.entity.js';
import { PasswordResetStore } from './password-reset.store.js';
import { ResetLinkService } from './reset-link.service.js';

/** Links that set a new password; the sign-in room decides who gets one. */
@Module({ imports: [TypeOrmModule.forFeature([PasswordResetEntity])], providers: [PasswordResetStore, ResetLinkService], exports: [ResetLinkService] })
export class ResetLinkModule {}
