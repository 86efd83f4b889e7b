// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Batch, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {IClaims, LeafStatus} from "./interfaces/IClaims.sol";
import {DrawView, Duty, ILens, ReceiptState, RoundView} from "./interfaces/ILens.sol";
import {Drawn, IRounds, Progress} from "./interfaces/IRounds.sol";
import {IRulings} from "./interfaces/IRulings.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Draw} from "./libraries/Draw.sol";
import {Group, Leaf} from "./libraries/Structs.sol";

/// @notice See {ILens}. It stores nothing and has no rights.
contract Lens is ILens {
    using BatchTree for Leaf;

    address public immutable batches;
    IBatches private immutable _batches;
    IRounds private immutable _rounds;
    IClaims private immutable _claims;
    IRulings private immutable _rulings;
    uint256 private immutable _drawn;

    constructor(IBatches batches_) {
        Neighbours memory n = batches_.neighbours();
        (batches, _batches) = (address(batches_), batches_);
        (_rounds, _claims, _rulings) = (IRounds(n.rounds), IClaims(n.claims), IRulings(n.rulings));
        _drawn = batches_.parameters().drawn;
    }

    /// @inheritdoc ILens
    function receiptState(
        bytes32 batchId,
        Leaf calldata leaf,
        bytes32[] calldata proof,
        Group[] calldata groups,
        uint256[] calldata atRisk
    ) external view returns (ReceiptState memory s) {
        Batch memory batch = _batches.getBatch(batchId);
        bool known = BatchTree.hash(groups, atRisk) == batch.groupsHash;
        if (!known || !BatchTree.contains(batch.root, groups, leaf, proof)) revert InvalidLeaf();
        s.worker = batch.worker;
        s.postedAt = batch.postedAt;
        s.status = _claims.leafStatus(batchId, leaf.hash());
        s.isVoid = _claims.isVoid(batchId);
        s.listHeld = _claims.isListHeld(batchId);
        s.claimed = _claims.groupState(batchId, leaf.group).claimed;
        s.convicted = _rulings.generationOf(batch.worker) > batch.generation;
        s.progress = _rounds.progressOf(batchId);
        s.isFinal = block.timestamp > s.progress.claimFrom && s.status != LeafStatus.Held && !s.listHeld;
        s.rate = Draw.rate(groups[leaf.group].auditClass, leaf.price, _drawn, atRisk[leaf.group]);
        s.duties = _duties(batchId, leaf.index, s.rate, s.progress);
    }

    function _duties(bytes32 batchId, uint256 index, uint256 rate, Progress memory progress)
        private
        view
        returns (Duty[] memory duties)
    {
        RoundView[] memory rounds = _roundsOf(batchId, progress);
        uint256 count;
        for (uint256 k; k < rounds.length; ++k) count += rounds[k].accounts.length;
        duties = new Duty[](count);
        count = 0;
        for (uint256 k; k < rounds.length; ++k) {
            for (uint256 i; i < rounds[k].accounts.length; ++i) {
                Drawn memory drawn = rounds[k].accounts[i];
                Duty memory duty = duties[count++];
                duty.auditor = drawn.account;
                duty.round = uint8(k);
                duty.drawn = Draw.isAudited(rounds[k].seed, drawn.account, index, rate);
                duty.summaryPosted = drawn.summaryBlock != 0;
                duty.summaryHash = drawn.summaryHash;
            }
        }
    }

    /// @inheritdoc ILens
    function drawOf(bytes32 batchId) external view returns (DrawView memory draw) {
        draw.progress = _rounds.progressOf(batchId);
        draw.rounds = _roundsOf(batchId, draw.progress);
        draw.isVoid = _claims.isVoid(batchId);
    }

    function _roundsOf(bytes32 batchId, Progress memory progress) private view returns (RoundView[] memory rounds) {
        rounds = new RoundView[](progress.round + 1);
        for (uint8 k; k < rounds.length; ++k) {
            (rounds[k].seed, rounds[k].drawBlock, rounds[k].accounts) = _rounds.drawnOf(batchId, k);
        }
    }
}
