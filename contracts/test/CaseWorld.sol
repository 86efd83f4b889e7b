// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {Batch, BatchParameters, IBatches} from "../src/interfaces/IBatches.sol";
import {ICanaries} from "../src/interfaces/ICanaries.sol";
import {Case, CaseParameters, CaseStatus, ICases} from "../src/interfaces/ICases.sol";
import {IChallenges} from "../src/interfaces/IChallenges.sol";
import {LeafProof} from "../src/interfaces/IFaults.sol";
import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {IJury} from "../src/interfaces/IJury.sol";
import {Drawn} from "../src/interfaces/IRounds.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Group, Job, Leaf, OutcomeLeaf, Summary} from "../src/libraries/Structs.sol";
import {SettlementDouble} from "./SettlementDouble.sol";
import {World} from "./World.sol";

/// @notice A settlement with cases, juries and auditors. Batches, summaries and rulings are a {SettlementDouble}.
abstract contract CaseWorld is World {
    struct Posted {
        bytes32 batchId;
        Group[] groups;
        uint256[] atRisk;
        Leaf[] leaves;
    }

    /// @dev A summary with its outcome leaves.
    struct Audit {
        Summary summary;
        OutcomeLeaf[] outcomes;
    }

    uint256 internal constant AUDITOR_KEY = 0xd001;
    uint128 internal constant PRICE = 4e18;
    uint128 internal constant CHECK_FEE = 1e17;
    uint64 internal constant JUROR_GAS = 200_000;
    uint128 internal constant GAS_PRICE = 1e12;
    /// @dev CHECK_FEE and twice a juror's gas.
    uint256 internal constant FEE = 5e17;
    uint256 internal constant SLICE = 10e18;

    IBatches internal module;
    SettlementDouble internal settlement;
    ICases internal cases;
    IChallenges internal challenges;
    ICanaries internal canaries;
    IJury internal first;
    IJury internal last;

    address internal requester = address(0xe1);
    address internal client = address(0xe2);
    address internal outsider = address(0xe3);
    address[] internal auditors;
    uint256[] internal seatOf;
    uint256 internal nonces;
    /// @dev Of the next batches and jobs.
    uint16 internal auditClass = 10_000;
    uint8 internal visibility;
    /// @dev Receipt hashes of the next leaves, the last first; made up where there are none.
    bytes32[] internal receiptHashes;

    function setUp() public virtual override {
        super.setUp();
        for (uint256 i; i < auditorCount(); ++i) {
            auditors.push(vm.addr(AUDITOR_KEY + i));
            seatOf.push(joinSeats(address(module), auditors[i], 1));
        }
        register(worker, 2);
        register(gateway, 1);
        address[6] memory bonded = [payer, requester, client, outsider, worker, gateway];
        for (uint256 i; i < bonded.length; ++i) enrich(bonded[i]);
        for (uint256 i; i < auditors.length; ++i) enrich(auditors[i]);
        pledgeOpg(address(module), worker, Purpose.Bond, 500e18);
        mine(1);
    }

    function auditorCount() internal pure virtual returns (uint256) {
        return 6;
    }

    function caseParameters() internal pure virtual returns (CaseParameters memory) {
        return CaseParameters(10, 5, 5, 3, 31, 3, 20e18, JUROR_GAS);
    }

    function batchParameters() internal pure virtual returns (BatchParameters memory p) {
        (p.window, p.grace, p.redrawTime, p.settleDelay) = (20, 10, 10, 90);
        (p.jobLifetime, p.suspension, p.drawn) = (60, 60, 2);
        (p.valueBps, p.slashBps, p.bountyBps) = (5000, 5000, 1000);
        (p.workerStake, p.gatewayStake, p.gasPrice) = (1000e18, 1000e18, GAS_PRICE);
    }

    function deployShared() internal {
        World.deploy();
    }

    function deploy() internal virtual override {
        deployShared();
        uint64 nonce = vm.getNonce(address(this));
        address predicted = vm.computeCreateAddress(address(this), nonce + 5);
        settlement = new SettlementDouble(address(escrow), address(nodes), predicted, batchParameters());
        module = IBatches(address(settlement));
        escrow.addModule(address(module));
        deployCases(predicted);
    }

    function deployCases(address predicted) internal {
        canaries = ICanaries(vm.deployCode("Canaries.sol:Canaries", abi.encode(module, predicted)));
        challenges = IChallenges(
            vm.deployCode("Challenges.sol:Challenges", abi.encode(module, predicted, canaries, caseParameters()))
        );
        first = deployJury(predicted, false);
        last = deployJury(predicted, true);
        cases = ICases(
            vm.deployCode("Cases.sol:Cases", abi.encode(module, first, last, challenges, caseParameters()))
        );
        assertEq(address(cases), predicted, "predicted address of Cases");
    }

    function deployJury(address predicted, bool isLast) internal virtual returns (IJury) {
        return IJury(vm.deployCode("Jury.sol:Jury", abi.encode(module, predicted, isLast, caseParameters())));
    }

    /// @dev Money for bonds, which Cases and Canaries may take.
    function enrich(address account) internal {
        depositOpg(account, 10_000e18);
        vm.startPrank(account);
        escrow.allow(address(cases), address(opg), type(uint256).max);
        escrow.allow(address(canaries), address(opg), type(uint256).max);
        vm.stopPrank();
    }

    function leafStatus(bytes32 batchId, bytes32 leafHash) internal view virtual returns (LeafStatus) {
        return settlement.leafStatus(batchId, leafHash);
    }

    /// @dev Voids a leaf as a proven fault does.
    function voidLeaf(Posted memory p, uint256 i) internal virtual {
        settlement.setStatus(p.batchId, keccak256(abi.encode(p.leaves[i])), LeafStatus.Void);
    }

    function freeOf(address account) internal view returns (uint256) {
        return escrow.freeOf(account, address(opg));
    }

    function mine(uint256 blocks) internal {
        for (uint256 i; i < blocks; ++i) {
            vm.roll(block.number + 1);
            vm.warp(block.timestamp + 1);
            vm.setBlockhash(block.number - 1, keccak256(abi.encode("block", block.number)));
        }
    }

    // Batches and audits ----------------------------------------------------------------------------------------------------

    function jobOf(uint256 i) internal view returns (Job memory job) {
        (job.requester, job.client, job.payer, job.gateway) = (requester, client, payer, gateway);
        (job.token, job.module, job.nonce) = (address(opg), address(module), bytes32(i));
        job.visibility = visibility;
    }

    /// @dev A batch of one group of class `auditClass` with `count` leaves of PRICE.
    function post(uint256 count) internal virtual returns (Posted memory p) {
        p = contentsOf(count, PRICE);
        Batch memory batch;
        batch.worker = worker;
        batch.postedBlock = uint48(block.number);
        batch.postedAt = uint48(block.timestamp);
        batch.count = uint32(count);
        batch.groupCount = 1;
        batch.audited = true;
        batch.root = treeOf(hashesOf(p.leaves))[0];
        batch.groupsHash = keccak256(abi.encode(p.groups, p.atRisk));
        p.batchId = keccak256(abi.encode("batch", ++nonces));
        settlement.setBatch(p.batchId, batch);
    }

    function contentsOf(uint256 count, uint128 price) internal virtual returns (Posted memory p) {
        p.groups = new Group[](1);
        p.atRisk = new uint256[](1);
        p.leaves = new Leaf[](count);
        p.groups[0] = Group(
            payer, gateway, address(opg), price * uint128(count), 0, CHECK_FEE, 0, 0, uint32(count), auditClass, 0, 0
        );
        p.atRisk[0] = 500e18;
        for (uint256 i; i < count; ++i) {
            bytes32 jobHash = escrow.hashTypedData(Hashing.hash(jobOf(++nonces)));
            bytes32 receiptHash = keccak256(abi.encode("receipt", nonces));
            if (receiptHashes.length != 0) {
                receiptHash = receiptHashes[receiptHashes.length - 1];
                receiptHashes.pop();
            }
            p.leaves[i] = Leaf(
                receiptHash, jobHash, price, 0, price * uint128(i + 1), 0, uint32(i), 0
            );
        }
    }

    function hashesOf(Leaf[] memory leaves) internal pure returns (bytes32[] memory hashes) {
        hashes = new bytes32[](leaves.length);
        for (uint256 i; i < leaves.length; ++i) hashes[i] = keccak256(abi.encode(leaves[i]));
    }

    function treeOf(bytes32[] memory hashes) internal pure returns (bytes32[] memory tree) {
        uint256 n = hashes.length;
        tree = new bytes32[](2 * n - 1);
        for (uint256 i; i < n; ++i) tree[2 * n - 2 - i] = hashes[i];
        for (uint256 i = n - 1; i > 0; --i) tree[i - 1] = Hashes.commutativeKeccak256(tree[2 * i - 1], tree[2 * i]);
    }

    function proofOf(bytes32[] memory hashes, uint256 index) internal pure returns (bytes32[] memory proof) {
        bytes32[] memory tree = treeOf(hashes);
        uint256 node = tree.length - 1 - index;
        uint256 depth;
        for (uint256 i = node; i > 0; i = (i - 1) / 2) ++depth;
        proof = new bytes32[](depth);
        for (uint256 k; k < depth; ++k) {
            proof[k] = tree[node % 2 == 0 ? node - 1 : node + 1];
            node = (node - 1) / 2;
        }
    }

    function leafProof(Posted memory p, uint256 i) internal pure returns (LeafProof memory) {
        return LeafProof(p.batchId, p.groups, p.atRisk, p.leaves[i], proofOf(hashesOf(p.leaves), i));
    }

    function caseOf(Posted memory p, uint256 i) internal view returns (bytes32) {
        return cases.caseIdOf(p.batchId, keccak256(abi.encode(p.leaves[i])));
    }

    /// @dev Posts a drawn auditor's summary with one outcome per leaf.
    function audit(Posted memory p, address auditor, uint8[] memory outcomes) internal virtual returns (Audit memory a) {
        a = auditOf(p, auditor, outcomes);
        bytes32 digest = escrow.hashTypedData(Hashing.hash(a.summary));
        settlement.setDrawn(
            p.batchId, Drawn(auditor, uint32(seatNumber(auditor)), uint48(block.number), false, false, digest)
        );
        mine(2);
    }

    function auditOf(Posted memory p, address auditor, uint8[] memory outcomes) internal pure returns (Audit memory a) {
        a.outcomes = new OutcomeLeaf[](outcomes.length);
        uint256[8] memory counts;
        bytes32[] memory hashes = new bytes32[](outcomes.length);
        for (uint256 i; i < outcomes.length; ++i) {
            bytes32 tag = keccak256(abi.encode(auditor, bytes32("salt"), keccak256(abi.encode("output", i))));
            uint32 ordinal = uint32(counts[outcomes[i]]++);
            a.outcomes[i] = OutcomeLeaf(p.leaves[i].receiptHash, tag, uint32(i), ordinal, outcomes[i], 0);
            hashes[i] = keccak256(abi.encode(a.outcomes[i]));
        }
        uint256 packed;
        for (uint256 i; i < 8; ++i) packed |= counts[i] << (32 * (7 - i));
        a.summary = Summary(p.batchId, auditor, treeOf(hashes)[0], 0, bytes32(packed), 0, 0);
    }

    function pathOf(Audit memory a, uint256 i) internal pure returns (bytes32[] memory) {
        bytes32[] memory hashes = new bytes32[](a.outcomes.length);
        for (uint256 k; k < hashes.length; ++k) hashes[k] = keccak256(abi.encode(a.outcomes[k]));
        return proofOf(hashes, i);
    }

    function outcomesOf(uint256 count, uint8 outcome) internal pure returns (uint8[] memory outcomes) {
        outcomes = new uint8[](count);
        for (uint256 i; i < count; ++i) outcomes[i] = outcome;
    }

    function seatNumber(address auditor) internal view returns (uint256) {
        for (uint256 i; i < auditors.length; ++i) {
            if (auditors[i] == auditor) return seatOf[i];
        }
        revert Untrue("an auditor with a seat");
    }

    function openDrawn(Posted memory p, Audit memory a, uint256 i, bool withBond) internal returns (bytes32 caseId) {
        LeafProof memory leaf = leafProof(p, i);
        bytes32[] memory path = pathOf(a, i);
        vm.prank(a.summary.auditor);
        return challenges.openDrawn(leaf, a.summary, a.outcomes[i], path, withBond);
    }

    /// @dev A batch of one leaf, challenged by the first auditor for a mismatch.
    function openMismatch() internal returns (Posted memory p, bytes32 caseId) {
        p = post(1);
        caseId = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 2)), 0, false);
    }

    function openParty(Posted memory p, uint256 i, address account) internal returns (bytes32 caseId) {
        LeafProof memory leaf = leafProof(p, i);
        Job memory job = jobFor(p.leaves[i]);
        vm.prank(account);
        return challenges.openParty(leaf, account, job);
    }

    function jobFor(Leaf memory leaf) internal view returns (Job memory job) {
        for (uint256 i = 1; i <= nonces; ++i) {
            job = jobOf(i);
            if (escrow.hashTypedData(Hashing.hash(job)) == leaf.jobHash) return job;
        }
        revert Untrue("a job of this leaf");
    }

    // Juries ----------------------------------------------------------------------------------------------------------------

    function drawJury(IJury jury, bytes32 caseId) internal {
        mine(2);
        jury.draw(caseId);
    }

    function ownerOf(IJury jury, bytes32 caseId, uint256 slot) internal view returns (address) {
        (uint256 seat,,) = jury.jurorAt(caseId, slot);
        return seats.seatOf(address(module), seat).account;
    }

    /// @dev Slots of an account.
    function slotsOf(IJury jury, bytes32 caseId, address account) internal view returns (uint256 slots) {
        for (uint256 i; i < jury.jurorCount(caseId); ++i) {
            if (ownerOf(jury, caseId, i) == account) slots |= 1 << i;
        }
    }

    function commit(IJury jury, bytes32 caseId, address juror, Outcome vote) internal returns (uint256 ballot) {
        return commit(jury, caseId, juror, vote, true);
    }

    function commit(IJury jury, bytes32 caseId, address juror, Outcome vote, bool clear)
        internal
        returns (uint256 ballot)
    {
        uint256 slots = slotsOf(jury, caseId, juror);
        bytes32 commitment = jury.commitmentOf(caseId, juror, vote, clear, "salt", juror);
        vm.prank(juror);
        return jury.commit(caseId, juror, slots, commitment);
    }

    function reveal(IJury jury, bytes32 caseId, uint256 ballot, address juror, Outcome vote) internal {
        vm.prank(juror);
        jury.reveal(caseId, ballot, vote, true, "salt");
    }

    /// @dev Draws the jury; the first `votes.length` slots vote, the others stay silent.
    function voteSlots(IJury jury, bytes32 caseId, Outcome[] memory votes) internal {
        drawJury(jury, caseId);
        uint256 count = jury.jurorCount(caseId);
        uint256 voting = votes.length < count ? votes.length : count;
        address[] memory jurors = new address[](voting);
        uint256[] memory ballots = new uint256[](voting);
        for (uint256 i; i < voting; ++i) {
            jurors[i] = ownerOf(jury, caseId, i);
            ballots[i] = commit(jury, caseId, jurors[i], votes[i]);
        }
        (, uint64 voteEnd,) = jury.clocksOf(caseId);
        if (block.timestamp < voteEnd) vm.warp(voteEnd);
        for (uint256 i; i < voting; ++i) reveal(jury, caseId, ballots[i], jurors[i], votes[i]);
    }

    function voteAll(IJury jury, bytes32 caseId, Outcome vote) internal {
        voteSlots(jury, caseId, votesOf(31, vote));
    }

    function votesOf(uint256 count, Outcome vote) internal pure returns (Outcome[] memory votes) {
        votes = new Outcome[](count);
        for (uint256 i; i < count; ++i) votes[i] = vote;
    }

    function close(Posted memory p, uint256 i) internal {
        bytes32 caseId = caseOf(p, i);
        uint256 calls;
        while (cases.getCase(caseId).status != CaseStatus.Closed) {
            cases.close(caseId, p.groups, p.atRisk, p.leaves[i]);
            assertTrue(++calls < 10, "closes in a few pages");
        }
    }

    function endAppeal(bytes32 caseId) internal {
        cases.advance(caseId);
        vm.warp(cases.getCase(caseId).until);
    }

    function statusOf(bytes32 caseId) internal view returns (CaseStatus) {
        return cases.getCase(caseId).status;
    }
}
