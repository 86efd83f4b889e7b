// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {Batch, BatchParameters, IBatches, Neighbours, TokenTerms} from "../src/interfaces/IBatches.sol";
import {IClaims} from "../src/interfaces/IClaims.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {IFaults, LeafProof} from "../src/interfaces/IFaults.sol";
import {IOrders} from "../src/interfaces/IOrders.sol";
import {Drawn, IRounds, Progress} from "../src/interfaces/IRounds.sol";
import {IRulings, Outcome} from "../src/interfaces/IRulings.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Cheque, Group, Leaf, Summary} from "../src/libraries/Structs.sol";
import {CaseStub} from "./CaseStub.sol";
import {World} from "./World.sol";

/// @notice A batch as its worker keeps it.
struct Posted {
    bytes32 batchId;
    address worker;
    bytes32 root;
    Group[] groups;
    uint256[] atRisk;
    Leaf[] leaves;
    /// @dev The tree, see {BatchTree}.
    bytes32[] nodes;
}

/// @notice A settlement module with recommended parameters, a gateway that pays, two workers and auditors that have signing keys.
abstract contract SettlementWorld is World {
    uint32 internal constant WINDOW = 600;
    uint32 internal constant GRACE = 300;
    uint32 internal constant REDRAW = 450;
    uint32 internal constant SETTLE_DELAY = 4 hours;
    uint256 internal constant FIRST_AUDITOR_KEY = 0xd1;
    uint256 internal constant PRICE = 1e17;
    uint256 internal constant CHECK_FEE = 1e15;
    uint256 internal constant STAKE = 10_000e18;
    uint16 internal constant FEE_BPS = 500;
    uint16 internal constant BURN_BPS = 100;

    IBatches internal batches;
    IRounds internal rounds;
    IClaims internal claims;
    IRulings internal rulings;
    IFaults internal faults;
    IOrders internal orders;
    CaseStub internal cases;
    uint256 internal serial;

    function setUp() public virtual override {
        super.setUp();
        deploySettlement();
        register(gateway, 1);
        register(worker, 2);
        register(worker2, 2);
        for (uint256 i; i < auditorCount(); ++i) joinSeats(address(batches), auditorAt(i), 1);
        pledgeOpg(address(batches), worker, Purpose.Worker, STAKE);
        pledgeOpg(address(batches), worker2, Purpose.Worker, STAKE);
        pledgeOpg(address(batches), gateway, Purpose.Gateway, 1000e18);
        reserveOpg(address(batches), payer, worker, 10_000e18);
        reserveOpg(address(batches), payer, worker2, 10_000e18);
        mine(2);
    }

    function auditorCount() internal pure virtual returns (uint256) {
        return 6;
    }

    function auditorAt(uint256 i) internal pure returns (address) {
        return vm.addr(FIRST_AUDITOR_KEY + i);
    }

    function parameters() internal pure virtual returns (BatchParameters memory) {
        return BatchParameters({
            window: WINDOW,
            grace: GRACE,
            redrawTime: REDRAW,
            settleDelay: SETTLE_DELAY,
            jobLifetime: 900,
            suspension: 1 days,
            drawn: 2,
            valueBps: 5000,
            bondBps: 0,
            slashBps: 5000,
            bountyBps: 1000,
            workerStake: 1000e18,
            gatewayStake: 1000e18,
            gasPrice: 1e9
        });
    }

    function terms() internal view virtual returns (TokenTerms[] memory all) {
        all = new TokenTerms[](1);
        all[0] = TokenTerms(address(opg), 1e18, 1e14);
    }

    function predicted() internal view returns (Neighbours memory) {
        uint64 nonce = vm.getNonce(address(this));
        return Neighbours({
            rounds: vm.computeCreateAddress(address(this), nonce + 1),
            claims: vm.computeCreateAddress(address(this), nonce + 2),
            rulings: vm.computeCreateAddress(address(this), nonce + 3),
            cases: vm.computeCreateAddress(address(this), nonce + 4),
            faults: vm.computeCreateAddress(address(this), nonce + 5),
            orders: vm.computeCreateAddress(address(this), nonce + 6),
            demands: vm.computeCreateAddress(address(this), nonce + 7)
        });
    }

    function deploySettlement() internal virtual {
        batches = IBatches(
            vm.deployCode("Batches.sol:Batches", abi.encode(escrow, seats, nodes, models, predicted(), parameters(), terms()))
        );
        rounds = IRounds(vm.deployCode("Rounds.sol:Rounds", abi.encode(batches)));
        claims = IClaims(vm.deployCode("Claims.sol:Claims", abi.encode(batches)));
        rulings = IRulings(vm.deployCode("Rulings.sol:Rulings", abi.encode(batches)));
        cases = new CaseStub(batches);
        faults = IFaults(vm.deployCode("Faults.sol:Faults", abi.encode(batches)));
        orders = IOrders(vm.deployCode("Orders.sol:Orders", abi.encode(batches)));
        escrow.addModule(address(batches));
        escrow.addModule(address(orders));
    }

    // Time ------------------------------------------------------------------------------------------------------------------

    /// @dev Mines blocks, a second each.
    function mine(uint256 count) internal {
        for (uint256 i; i < count; ++i) {
            vm.roll(block.number + 1);
            vm.warp(block.timestamp + 1);
            vm.setBlockhash(block.number - 1, keccak256(abi.encode("block", block.number - 1)));
        }
    }

    function warpTo(uint256 time) internal {
        vm.warp(time);
        vm.roll(block.number + 1);
    }

    function windowEnd(Posted memory p) internal view returns (uint256) {
        return rounds.progressOf(p.batchId).windowEnd;
    }

    function claimFrom(Posted memory p) internal view returns (uint256) {
        return rounds.progressOf(p.batchId).claimFrom;
    }

    function free(Posted memory p) internal view returns (uint256) {
        return rounds.progressOf(p.batchId).free;
    }

    // Batches ---------------------------------------------------------------------------------------------------------------

    function keyOf(address account) internal view returns (uint256) {
        if (account == worker) return WORKER_KEY;
        if (account == worker2) return WORKER2_KEY;
        if (account == gateway) return GATEWAY_KEY;
        if (account == payer) return PAYER_KEY;
        for (uint256 i; i < auditorCount(); ++i) {
            if (account == auditorAt(i)) return FIRST_AUDITOR_KEY + i;
        }
        revert("no key");
    }

    /// @dev A group of `payer` in OPG with equal prices and the audit fees that its class needs.
    function groupOf(uint32 count, uint16 auditClass) internal view returns (Group memory group) {
        return groupIn(address(opg), count, auditClass, PRICE);
    }

    function groupIn(address token, uint32 count, uint16 auditClass, uint256 price)
        internal
        view
        returns (Group memory group)
    {
        group.payer = payer;
        group.gateway = gateway;
        group.token = token;
        group.priceTotal = uint128(price * count);
        group.auditTotal = uint128((CHECK_FEE * 2 * auditClass * count) / 10_000);
        group.checkFee = uint128(CHECK_FEE);
        group.count = count;
        group.auditClass = auditClass;
        group.gatewayFeeBps = FEE_BPS;
        group.burnBps = BURN_BPS;
    }

    /// @dev Equal leaves for each group.
    function draft(address worker_, Group[] memory groups) internal returns (Posted memory p) {
        p.worker = worker_;
        p.groups = groups;
        uint256 count;
        for (uint256 g; g < groups.length; ++g) count += groups[g].count;
        p.leaves = new Leaf[](count);
        uint256 index;
        for (uint256 g; g < groups.length; ++g) {
            for (uint256 i; i < groups[g].count; ++i) {
                p.leaves[index] = leafAt(groups[g], g, i, index);
                ++index;
            }
        }
        grow(p);
    }

    function leafAt(Group memory group, uint256 g, uint256 i, uint256 index) private returns (Leaf memory leaf) {
        ++serial;
        leaf.receiptHash = keccak256(abi.encode("receipt", serial));
        leaf.jobHash = keccak256(abi.encode("job", serial));
        leaf.price = group.priceTotal / group.count;
        leaf.auditFee = group.auditTotal / group.count;
        leaf.runningPrice = uint128(leaf.price * (i + 1));
        leaf.runningAudit = uint128(leaf.auditFee * (i + 1));
        leaf.index = uint32(index);
        leaf.group = uint16(g);
    }

    /// @dev Builds the tree over the leaves.
    function grow(Posted memory p) internal pure {
        uint256 n = p.leaves.length;
        p.nodes = new bytes32[](2 * n - 1);
        for (uint256 i; i < n; ++i) p.nodes[2 * n - 2 - i] = keccak256(abi.encode(p.leaves[i]));
        for (uint256 i = n - 1; i > 0; --i) {
            p.nodes[i - 1] = Hashes.commutativeKeccak256(p.nodes[2 * i - 1], p.nodes[2 * i]);
        }
        p.root = p.nodes[0];
    }

    function digestsOf(Posted memory p) internal pure returns (bytes32[] memory digests) {
        digests = new bytes32[](p.leaves.length);
        for (uint256 i; i < digests.length; ++i) digests[i] = p.nodes[2 * digests.length - 2 - i];
    }

    function proofOf(Posted memory p, uint256 index) internal pure returns (bytes32[] memory proof) {
        uint256 node = p.nodes.length - 1 - index;
        uint256 depth;
        for (uint256 i = node; i > 0; i = (i - 1) / 2) ++depth;
        proof = new bytes32[](depth);
        for (uint256 k; k < depth; ++k) {
            proof[k] = p.nodes[node % 2 == 0 ? node - 1 : node + 1];
            node = (node - 1) / 2;
        }
    }

    function leafProof(Posted memory p, uint256 index) internal pure returns (LeafProof memory) {
        return LeafProof(p.batchId, p.groups, p.atRisk, p.leaves[index], proofOf(p, index));
    }

    function chequeKey(Group memory group, address worker_) internal pure returns (bytes32) {
        return keccak256(abi.encode(group.payer, group.gateway, worker_, group.token, group.epoch, group.auditClass));
    }

    /// @dev Sets each group's cumulative sum to what it needs, and signs its cheque.
    function chequesFor(Posted memory p, uint8 mode) internal view returns (bytes[] memory cheques) {
        cheques = new bytes[](p.groups.length);
        for (uint256 g; g < cheques.length; ++g) {
            Group memory group = p.groups[g];
            group.cumulative = batches.spentOf(chequeKey(group, p.worker));
            for (uint256 k; k <= g; ++k) {
                if (chequeKey(p.groups[k], p.worker) != chequeKey(group, p.worker)) continue;
                group.cumulative += uint256(p.groups[k].priceTotal) + p.groups[k].auditTotal;
            }
            cheques[g] = sign(keyOf(group.payer), chequeDigest(group, p.worker, mode));
        }
    }

    function chequeDigest(Group memory group, address worker_, uint8 mode) internal view returns (bytes32) {
        return escrow.hashCheque(
            Cheque(
                address(batches),
                group.payer,
                group.gateway,
                worker_,
                group.token,
                group.cumulative,
                group.epoch,
                group.gatewayFeeBps,
                group.burnBps,
                group.auditClass,
                mode
            )
        );
    }

    function risksOf(Posted memory p) internal view returns (uint256[] memory atRisk) {
        (uint256 bond,,) = escrow.pledgeOf(address(batches), p.worker, Purpose.Bond);
        atRisk = new uint256[](p.groups.length);
        for (uint256 g; g < atRisk.length; ++g) {
            address token = p.groups[g].token;
            atRisk[g] = claims.atRiskOf(p.worker, token) + (bond * 1e18) / batches.termsOf(token).opgRate;
        }
    }

    /// @dev Expects that posting reverts with this error.
    function expectPost(Posted memory p, bytes4 selector) internal {
        bytes[] memory cheques = chequesFor(p, 0);
        bytes32[] memory digests = digestsOf(p);
        uint64 sequence = batches.nextSequenceOf(p.worker);
        vm.prank(p.worker);
        vm.expectPartialRevert(selector);
        batches.postBatch(p.worker, sequence, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    /// @dev Posts in listed mode.
    function post(Posted memory p) internal {
        send(p, digestsOf(p), chequesFor(p, 0));
    }

    function send(Posted memory p, bytes32[] memory digests, bytes[] memory cheques) internal {
        p.atRisk = risksOf(p);
        uint64 sequence = batches.nextSequenceOf(p.worker);
        vm.prank(p.worker);
        p.batchId = batches.postBatch(
            p.worker, sequence, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0)
        );
    }

    function postOne(uint32 count, uint16 auditClass) internal returns (Posted memory p) {
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(count, auditClass);
        p = draft(worker, groups);
        post(p);
    }

    function seal(Posted memory p) internal {
        mine(2);
        rounds.seal(p.batchId, p.groups, p.atRisk);
    }

    // Summaries -------------------------------------------------------------------------------------------------------------

    function drawnOf(Posted memory p, uint8 round) internal view returns (Drawn[] memory accounts) {
        (,, accounts) = rounds.drawnOf(p.batchId, round);
    }

    /// @dev The leaves that the draw gives to an account, as a bitmap.
    function bitmapOf(Posted memory p, address auditor, uint8 round) internal view returns (bytes memory bitmap) {
        (bytes32 seed,,) = rounds.drawnOf(p.batchId, round);
        bitmap = new bytes((p.leaves.length + 7) / 8);
        for (uint256 i; i < p.leaves.length; ++i) {
            uint256 g = p.leaves[i].group;
            uint256 rate = Draw.rate(p.groups[g].auditClass, p.leaves[i].price, parameters().drawn, p.atRisk[g]);
            if (Draw.isAudited(seed, auditor, i, rate)) bitmap[i / 8] |= bytes1(uint8(1 << (i % 8)));
        }
    }

    function summaryOf(Posted memory p, address auditor, uint8 round, bytes memory bitmap)
        internal
        pure
        returns (Summary memory summary)
    {
        summary.batchId = p.batchId;
        summary.auditor = auditor;
        summary.outcomesRoot = keccak256("outcomes");
        summary.bitmapHash = keccak256(bitmap);
        summary.round = round;
    }

    function signed(Summary memory summary) internal view returns (bytes memory) {
        return sign(keyOf(summary.auditor), escrow.hashTypedData(Hashing.hash(summary)));
    }

    /// @dev Posts the summaries of all accounts of a round, with all bits that the draw gave.
    function postSummaries(Posted memory p, uint8 round)
        internal
        returns (Summary[] memory summaries, bytes[] memory bitmaps)
    {
        Drawn[] memory accounts = drawnOf(p, round);
        summaries = new Summary[](accounts.length);
        bitmaps = new bytes[](accounts.length);
        for (uint256 i; i < accounts.length; ++i) {
            bitmaps[i] = bitmapOf(p, accounts[i].account, round);
            summaries[i] = summaryOf(p, accounts[i].account, round, bitmaps[i]);
            rounds.postSummary(summaries[i], bitmaps[i], signed(summaries[i]));
        }
    }

    // Claims ----------------------------------------------------------------------------------------------------------------

    /// @dev Claims all groups.
    function claim(Posted memory p, Summary[] memory summaries, bytes[] memory bitmaps) internal {
        claims.claim(p.batchId, p.groups, p.atRisk, 0, p.groups.length, summaries, bitmaps);
    }

    function claimEmpty(Posted memory p) internal {
        claim(p, new Summary[](0), new bytes[](0));
    }

    /// @dev Posts, seals, audits and claims at the end of the window.
    function settle(uint32 count, uint16 auditClass) internal returns (Posted memory p) {
        p = postOne(count, auditClass);
        if (auditClass == 0) {
            warpTo(windowEnd(p) + 1);
            claimEmpty(p);
            return p;
        }
        seal(p);
        (Summary[] memory summaries, bytes[] memory bitmaps) = postSummaries(p, 0);
        warpTo(windowEnd(p) + 1);
        claim(p, summaries, bitmaps);
    }

    function hold(Posted memory p, uint256 index) internal {
        cases.hold(p.batchId, p.groups, p.atRisk, p.leaves[index], proofOf(p, index));
    }

    function rule(Posted memory p, uint256 index, Outcome outcome, bool lastRung, address opener) internal {
        cases.rule(p.batchId, p.groups, p.atRisk, p.leaves[index], outcome, lastRung, opener);
    }

    function list() internal pure returns (Leaf memory leaf) {
        leaf.index = type(uint32).max;
    }

    function holdList(Posted memory p) internal {
        cases.hold(p.batchId, p.groups, p.atRisk, list(), new bytes32[](0));
    }

    function ruleList(Posted memory p, Outcome outcome, bool lastRung, address opener) internal {
        cases.rule(p.batchId, p.groups, p.atRisk, list(), outcome, lastRung, opener);
    }

    function release(Posted memory p) internal {
        claims.release(p.batchId, p.groups, p.atRisk);
    }

    // Money -----------------------------------------------------------------------------------------------------------------

    function freeOpg(address account) internal view returns (uint256) {
        return escrow.freeOf(account, address(opg));
    }

    function reserved(address worker_) internal view returns (uint256 amount) {
        (amount,,) = escrow.reservationOf(address(batches), payer, worker_, address(opg));
    }

    /// @dev The worker's part of a price.
    function workerPart(uint256 price) internal pure returns (uint256) {
        return price - (price * FEE_BPS) / 10_000 - (price * BURN_BPS) / 10_000;
    }
}
