// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Node} from "../src/interfaces/INodeRegistry.sol";
import {Batch, Body, Challenge, ChallengeStatus, Group, Leaf, LeafState} from "../src/interfaces/ISettlement.sol";
import {World} from "./World.sol";

/// @notice Random walks over all actions of accounts. Actions that are impossible in a state are skipped, so that a revert in
/// `unwind` is a finding.
contract Handler is World {
    Posted[] internal batches;
    mapping(bytes32 => Body[]) internal receipts;
    bytes32[] internal challengeIds;
    bytes32[] internal demanded;
    uint256[] internal demandedIndex;
    mapping(bytes32 => bool) internal watched;
    uint256 public doublyPaid;
    uint256 public posts;
    uint256 public claims;
    uint256 public voids;

    function actor(uint256 seed) internal view returns (address) {
        address[4] memory all = [payer, gateway, worker, worker2];
        return all[seed % 4];
    }

    function pass(uint256 seconds_) external {
        vm.warp(block.timestamp + 1 + seconds_ % 40);
        mineJury();
    }

    function depositAndAllocate(uint256 amount) external {
        amount = bound(amount, 1, 100e18);
        vm.startPrank(payer);
        settlement.deposit(address(opg), amount);
        settlement.allocate(gateway, address(opg), amount / 2 + 1);
        vm.stopPrank();
    }

    function deallocate(uint256 amount) external {
        (uint256 allocated, uint256 leaving, uint64 readyAt) = settlement.allocationOf(payer, gateway, address(opg));
        vm.startPrank(payer);
        if (leaving != 0 && block.timestamp >= readyAt) settlement.finishDeallocate(gateway, address(opg));
        else if (allocated != 0) settlement.beginDeallocate(gateway, address(opg), bound(amount, 1, allocated));
        vm.stopPrank();
    }

    function bond(uint256 seed, uint256 amount) external {
        address who = actor(seed);
        amount = bound(amount, 1, 10e18);
        fund(who, amount);
        vm.startPrank(who);
        opg.approve(address(settlement), type(uint256).max);
        settlement.bondDeposit(address(opg), amount);
        if (seed % 3 == 0) settlement.beginBondWithdrawal(address(opg), amount);
        vm.stopPrank();
    }

    function unbond(uint256 seed, uint256 amount) external {
        address who = seed % 2 == 0 ? worker : worker2;
        Node memory node = registry.getNode(who);
        vm.startPrank(who);
        if (seed % 7 == 0 && node.retiredAt == 0) registry.retire();
        else if (node.retiredAt != 0 && seed % 3 == 0) {
            fund2(who);
            registry.register(keccak256("peer"), hex"01", 2, "", STAKE);
        } else if (node.retiredAt == 0 && node.stake > STAKE) {
            registry.beginUnbond(bound(amount, 1, node.stake - STAKE));
        }
        vm.stopPrank();
    }

    function fund2(address who) private {
        vm.stopPrank();
        fund(who, STAKE);
        vm.startPrank(who);
    }

    function postReceipts(uint256 seed, uint64 units) external {
        address who = seed % 2 == 0 ? worker : worker2;
        uint256 n = 1 + seed % 4;
        Body[] memory all = new Body[](n);
        for (uint256 i; i < n; ++i) {
            all[i] = bodyOf(who, uint64(bound(units, 1, 60_000)));
        }
        // Sometimes a receipt for a job that was already paid or posted.
        if (seed % 5 == 0 && batches.length != 0) {
            Body[] storage old = receipts[batches[seed % batches.length].batchId];
            all[0].job = old[0].job;
            all[0].receipt.jobHash = old[0].receipt.jobHash;
            all[0].receipt.attempt = uint32(seed % 9);
            all[0].jobSignature = old[0].jobSignature;
        }
        Posted memory p = groupOf(all);
        (uint256 liability, uint256 cap) = settlement.liabilityOf(who, address(opg));
        if (liability + p.groups[0].total > cap) return;
        uint64 sequence = settlement.nextSequenceOf(who);
        vm.prank(who);
        p.batchId = settlement.postBatch(sequence, p.groups, entriesOf(p));
        Posted storage kept = batches.push();
        kept.batchId = p.batchId;
        kept.groups.push(p.groups[0]);
        for (uint256 i; i < n; ++i) {
            kept.receiptHashes.push(p.receiptHashes[i]);
            kept.prices.push(p.prices[i]);
            receipts[p.batchId].push(all[i]);
        }
        ++posts;
        watch(p, all);
    }

    /// @dev The watcher: proves every duplicate immediately.
    function watch(Posted memory p, Body[] memory all) private {
        for (uint256 b; b < batches.length; ++b) {
            if (batches[b].batchId == p.batchId) continue;
            Body[] memory older = receipts[batches[b].batchId];
            for (uint256 i; i < older.length; ++i) {
                if (settlement.isVoid(batches[b].batchId, i)) continue;
                for (uint256 k; k < all.length; ++k) {
                    if (older[i].receipt.jobHash != all[k].receipt.jobHash) continue;
                    if (settlement.isVoid(p.batchId, k)) continue;
                    // A receipt is payable as it was signed; one that this walk made from an old job is not.
                    if (older[i].receipt.attempt != 1) continue;
                    settlement.proveDuplicate(leafOf(batches[b], i), older[i], leafOf(p, k), all[k].receipt);
                    ++voids;
                }
            }
        }
        // Bodies of unpayable receipts are demanded; no account can reveal them.
        for (uint256 k; k < all.length; ++k) {
            if (all[k].receipt.attempt == 1 || settlement.isVoid(p.batchId, k)) continue;
            Leaf memory leaf = leafOf(p, k);
            vm.prank(auditors[3]);
            settlement.demandBody(leaf);
            demanded.push(p.batchId);
            demandedIndex.push(k);
        }
    }

    function accuse(uint256 seed, bool mismatch) external {
        if (batches.length == 0) return;
        uint256 b = seed % batches.length;
        Posted memory p = batches[b];
        uint256 index = seed % p.prices.length;
        Batch memory batch = settlement.getBatch(p.batchId);
        LeafState memory state = settlement.leafState(p.batchId, index);
        address challenger = auditors[seed % 3];
        if (block.timestamp > batch.windowEndsAt || state.isVoid || state.challengeId != 0) return;
        if (settlement.getChallenge(settlement.challengeIdOf(p.batchId, index, challenger)).status != ChallengeStatus.None) {
            return;
        }
        fund(challenger, BOND);
        bytes32 id = openChallenge(challenger, p, index, receipts[p.batchId][index]);
        challengeIds.push(id);
        if (seed % 4 != 0) voteAll(id, mismatch);
    }

    function resolveSome(uint256 seed) external {
        for (uint256 i; i < challengeIds.length; ++i) {
            if ((seed >> (i % 200)) & 1 == 1) tryResolve(challengeIds[i]);
        }
        expireDemands();
    }

    function claimSome(uint256 seed) external {
        for (uint256 b; b < batches.length; ++b) {
            if ((seed >> (b % 200)) & 1 == 1) tryClaim(b);
        }
    }

    function tryResolve(bytes32 id) internal {
        Challenge memory c = settlement.getChallenge(id);
        if (c.status != ChallengeStatus.Open) return;
        (uint64 openedAt, uint64 endsAt, uint256 jurors, uint256 bad, uint256 good,) = quorum.pollOf(id);
        assertTrue(openedAt != 0, "a case");
        if (block.timestamp > endsAt || bad * 2 > jurors || good * 2 > jurors) settlement.resolve(id);
    }

    function expireDemands() internal {
        for (uint256 i; i < demanded.length; ++i) {
            LeafState memory state = settlement.leafState(demanded[i], demandedIndex[i]);
            if (state.demandEndsAt == 0 || block.timestamp <= state.demandEndsAt) continue;
            for (uint256 b; b < batches.length; ++b) {
                if (batches[b].batchId == demanded[i]) settlement.expireDemand(leafOf(batches[b], demandedIndex[i]));
            }
        }
    }

    function tryClaim(uint256 b) internal {
        Posted memory p = batches[b];
        if (!settlement.isClaimable(p.batchId)) return;
        settlement.claim(p.batchId, p.groups);
        ++claims;
        Body[] storage all = receipts[p.batchId];
        for (uint256 i; i < all.length; ++i) {
            if (settlement.isVoid(p.batchId, i)) continue;
            if (watched[all[i].receipt.jobHash]) ++doublyPaid;
            watched[all[i].receipt.jobHash] = true;
        }
    }

    /// @dev The OPG that settlement should hold according to its own state.
    function owed() external view returns (uint256 sum) {
        address[8] memory who =
            [payer, gateway, worker, worker2, auditors[0], auditors[1], auditors[2], auditors[3]];
        for (uint256 i; i < 8; ++i) {
            sum += settlement.freeOf(who[i], address(opg));
            (uint256 bonded, uint256 leaving,) = settlement.bondOf(who[i], address(opg));
            sum += bonded + leaving;
        }
        (uint256 allocated, uint256 draining,) = settlement.allocationOf(payer, gateway, address(opg));
        sum += allocated + draining;
        for (uint256 b; b < batches.length; ++b) {
            bytes32 batchId = batches[b].batchId;
            if (settlement.getBatch(batchId).claimed) continue;
            sum += held(batchId, b);
        }
        for (uint256 i; i < challengeIds.length; ++i) {
            if (settlement.getChallenge(challengeIds[i]).status == ChallengeStatus.Open) sum += BOND;
        }
        for (uint256 i; i < demanded.length; ++i) {
            if (settlement.leafState(demanded[i], demandedIndex[i]).demandEndsAt != 0) sum += DEPOSIT;
        }
    }

    mapping(bytes32 => uint256) internal unpaid;

    /// @dev The amount that a batch still holds: drawn and not void. Shortfalls come from the contract's view.
    function held(bytes32 batchId, uint256 b) internal view returns (uint256 sum) {
        (uint256 shortfall,, uint256 voided) = settlement.deviationOf(batchId, 0);
        uint256 v;
        for (uint256 i; i < batches[b].prices.length; ++i) {
            if (settlement.isVoid(batchId, i)) v += batches[b].prices[i];
        }
        assertEq(v, voided, "void prices");
        return batches[b].groups[0].total - voided - shortfall;
    }

    function balances() external view returns (uint256 inSettlement, uint256 inRegistry, uint256 staked) {
        inSettlement = opg.balanceOf(address(settlement));
        inRegistry = opg.balanceOf(address(registry));
        for (uint256 i; i < registry.nodeCount(); ++i) {
            staked += registry.slashableOf(registry.nodeAt(i));
        }
    }

    /// @dev Advances time and makes only calls that are open to any account; then every owner withdraws its whole balance.
    function unwind() external {
        uint256 time = block.timestamp + 2 * settlement.exitDelay();
        vm.warp(time);
        for (uint256 i; i < challengeIds.length; ++i) tryResolve(challengeIds[i]);
        expireDemands();
        time += settlement.exitDelay();
        vm.warp(time);
        for (uint256 b; b < batches.length; ++b) {
            tryClaim(b);
            assertTrue(settlement.getBatch(batches[b].batchId).claimed, "every batch is paid");
        }
        for (uint256 i; i < registry.nodeCount(); ++i) {
            address account = registry.nodeAt(i);
            vm.startPrank(account);
            if (registry.getNode(account).retiredAt == 0) registry.retire();
            (uint256 bonded,,) = settlement.bondOf(account, address(opg));
            if (bonded != 0) settlement.beginBondWithdrawal(address(opg), bonded);
            vm.stopPrank();
        }
        (uint256 allocated,,) = settlement.allocationOf(payer, gateway, address(opg));
        vm.startPrank(payer);
        if (allocated != 0) settlement.beginDeallocate(gateway, address(opg), allocated);
        (uint256 bonded_,,) = settlement.bondOf(payer, address(opg));
        if (bonded_ != 0) settlement.beginBondWithdrawal(address(opg), bonded_);
        vm.stopPrank();
        time += settlement.exitDelay();
        vm.warp(time);
        (, uint256 draining,) = settlement.allocationOf(payer, gateway, address(opg));
        vm.prank(payer);
        if (draining != 0) settlement.finishDeallocate(gateway, address(opg));
        for (uint256 i; i <= registry.nodeCount(); ++i) {
            address account = i == registry.nodeCount() ? payer : registry.nodeAt(i);
            vm.startPrank(account);
            (, uint256 leaving,) = settlement.bondOf(account, address(opg));
            if (leaving != 0) settlement.finishBondWithdrawal(address(opg));
            if (registry.getNode(account).unbonding != 0) registry.withdraw();
            uint256 free = settlement.freeOf(account, address(opg));
            if (free != 0) settlement.withdraw(address(opg), free);
            vm.stopPrank();
        }
    }
}

contract InvariantsTest is World {
    Handler private handler;

    function setUp() public override {
        handler = new Handler();
        handler.setUp();
    }

    /// @dev The handler's functions that Foundry calls.
    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        bytes4[] memory selectors = new bytes4[](9);
        selectors[0] = Handler.pass.selector;
        selectors[1] = Handler.depositAndAllocate.selector;
        selectors[2] = Handler.deallocate.selector;
        selectors[3] = Handler.bond.selector;
        selectors[4] = Handler.unbond.selector;
        selectors[5] = Handler.postReceipts.selector;
        selectors[6] = Handler.accuse.selector;
        selectors[7] = Handler.resolveSome.selector;
        selectors[8] = Handler.claimSome.selector;
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), selectors);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    /// @dev Escrow, stake and bonds equal the recorded amounts exactly.
    function invariant_conserved() public view {
        (uint256 inSettlement, uint256 inRegistry, uint256 staked) = handler.balances();
        assertEq(inSettlement, handler.owed(), "settlement holds what it owes");
        assertEq(inRegistry, staked, "registry holds the stakes");
    }

    function invariant_noJobPaidTwice() public view {
        assertEq(handler.doublyPaid(), 0, "paid twice");
    }

    /// @dev From any state of the walk, every account can withdraw its whole balance after enough time.
    function afterInvariant() public {
        handler.unwind();
        (uint256 inSettlement, uint256 inRegistry,) = handler.balances();
        assertEq(inSettlement, 0, "settlement is empty");
        assertEq(inRegistry, 0, "registry is empty");
    }
}
