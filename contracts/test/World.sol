// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {INodeRegistry} from "../src/interfaces/INodeRegistry.sol";
import {IReferee} from "../src/interfaces/IReferee.sol";
import {Body, Group, ISettlement, Leaf} from "../src/interfaces/ISettlement.sol";
import {Job, Offer, Receipt} from "../src/libraries/Bodies.sol";
import {ModelRegistry} from "../src/ModelRegistry.sol";
import {NodeRegistry} from "../src/NodeRegistry.sol";
import {OPG} from "../src/OPG.sol";
import {QuorumReferee} from "../src/QuorumReferee.sol";
import {Settlement} from "../src/Settlement.sol";
import {Cheats} from "./Cheats.sol";

/// @notice A deployed network with a gateway, workers, auditors and a payer, and the means to make receipts and batches.
abstract contract World is Cheats {
    uint256 internal constant GATEWAY_KEY = 0xa1;
    uint256 internal constant WORKER_KEY = 0xb1;
    uint256 internal constant WORKER2_KEY = 0xb2;
    uint256 internal constant PAYER_KEY = 0xc1;
    uint128 internal constant STAKE = 1000e18;
    uint128 internal constant BOND = 10e18;
    uint128 internal constant DEPOSIT = 2e18;
    uint64 internal constant WINDOW = 60;
    uint64 internal constant DEMAND_CLOCK = 30;
    uint64 internal constant VOTE_CLOCK = 45;
    uint64 internal constant SUSPENSION = 600;
    bytes32 internal constant MODEL = keccak256("model");

    OPG internal opg;
    NodeRegistry internal registry;
    ModelRegistry internal models;
    QuorumReferee internal quorum;
    Settlement internal settlement;
    IReferee[] internal referees;

    address internal gateway = vm.addr(GATEWAY_KEY);
    address internal worker = vm.addr(WORKER_KEY);
    address internal worker2 = vm.addr(WORKER2_KEY);
    address internal payer = vm.addr(PAYER_KEY);
    address[] internal auditors;
    uint256 internal nonces;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        vm.roll(1000);
        deploy();
        for (uint160 i = 1; i <= 4; ++i) {
            auditors.push(address(0xd0 + i));
            register(auditors[i - 1], 4);
        }
        register(gateway, 1);
        register(worker, 2);
        register(worker2, 2);
        fund(payer, 1_000_000e18);
        vm.startPrank(payer);
        opg.approve(address(settlement), type(uint256).max);
        settlement.deposit(address(opg), 1000e18);
        settlement.allocate(gateway, address(opg), 900e18);
        vm.stopPrank();
        for (uint256 i; i < auditors.length; ++i) {
            fund(auditors[i], 100e18);
            vm.prank(auditors[i]);
            opg.approve(address(settlement), type(uint256).max);
        }
        vm.warp(block.timestamp + 1);
    }

    /// @dev References in a circle are immutables: addresses of later contracts follow from the deployer's nonce.
    function deploy() internal virtual {
        address[] memory to = new address[](1);
        uint256[] memory amounts = new uint256[](1);
        (to[0], amounts[0]) = (address(this), 1_000_000_000e18);
        uint64 nonce = vm.getNonce(address(this));
        uint64 before = extraReferees();
        address referee = vm.computeCreateAddress(address(this), nonce + 3);
        address settlementAddress = vm.computeCreateAddress(address(this), nonce + 4 + before);
        opg = new OPG(to, amounts);
        registry = new NodeRegistry(
            opg,
            ISettlement(settlementAddress),
            NodeRegistry.Parameters({
                gatewayStake: STAKE,
                workerStake: STAKE,
                auditorStake: STAKE,
                maxSuspension: 1 days,
                epochLength: 60
            })
        );
        models = new ModelRegistry();
        quorum = new QuorumReferee(
            registry,
            settlementAddress,
            QuorumReferee.Parameters({jurySize: 3, voteClock: VOTE_CLOCK, allowSmallJury: false})
        );
        deployReferees(settlementAddress);
        referees.push(quorum);
        settlement = new Settlement(opg, registry, models, referees, settlementParameters());
        assertEq(address(quorum), referee, "predicted referee");
        assertEq(address(settlement), settlementAddress, "predicted settlement");
    }

    function settlementParameters() internal pure virtual returns (Settlement.Parameters memory) {
        return Settlement.Parameters({
            challengeWindow: WINDOW,
            maxJobLifetime: 300,
            batchTime: 60,
            demandClock: DEMAND_CLOCK,
            suspension: SUSPENSION,
            challengeBond: BOND,
            demandDeposit: DEPOSIT,
            capBps: 5000,
            slashBps: 5000,
            bountyBps: 5000
        });
    }

    /// @dev Referees that stand before the quorum, for tests of the second kind.
    function extraReferees() internal pure virtual returns (uint64) {
        return 0;
    }

    function deployReferees(address settlementAddress) internal virtual {}

    function fund(address to, uint256 amount) internal {
        opg.transfer(to, amount);
    }

    function register(address account, uint8 roles) internal {
        fund(account, STAKE);
        vm.startPrank(account);
        opg.approve(address(registry), type(uint256).max);
        registry.register(keccak256(abi.encode(account)), hex"01", roles, "http://127.0.0.1:1", STAKE);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------------------------------------ bodies

    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function offerOf(address worker_, address token) internal pure returns (Offer memory offer) {
        offer = Offer({
            worker: worker_,
            token: token,
            modelId: MODEL,
            inputUnitPrice: 1e15,
            outputUnitPrice: 0,
            minimumPrice: 1e16,
            gatewayFeeBps: 500,
            burnBps: 100,
            validUntil: type(uint64).max
        });
    }

    function keyOf(address worker_) internal view returns (uint256) {
        return worker_ == worker ? WORKER_KEY : WORKER2_KEY;
    }

    /// @dev A valid body for `units` input units, paid by `payer` in OPG.
    function bodyOf(address worker_, uint64 units) internal returns (Body memory body) {
        return bodyIn(worker_, units, address(opg));
    }

    function bodyIn(address worker_, uint64 units, address token) internal returns (Body memory body) {
        body.offer = offerOf(worker_, token);
        body.job = Job({
            requester: payer,
            gateway: gateway,
            payer: payer,
            refundTo: payer,
            token: token,
            modelId: MODEL,
            runtimeId: keccak256("runtime"),
            inputHash: keccak256("input"),
            paramsHash: keccak256("params"),
            requestHash: 0,
            offerHash: settlement.hashOffer(body.offer),
            maxPrice: 1e24,
            maxInputUnits: type(uint64).max,
            maxOutputUnits: 10,
            auditBps: 10_000,
            visibility: 0,
            executeBy: uint64(block.timestamp + 60),
            settleBy: uint64(block.timestamp + 240),
            payment: 0,
            nonce: bytes32(++nonces)
        });
        uint256 price = units * body.offer.inputUnitPrice;
        body.receipt = Receipt({
            jobHash: settlement.hashJob(body.job),
            worker: worker_,
            attempt: 1,
            outputHash: keccak256("output"),
            streamRoot: 0,
            inputUnits: units,
            outputUnits: 1,
            price: price < body.offer.minimumPrice ? body.offer.minimumPrice : price,
            finishReason: 0,
            engineFingerprint: keccak256("engine"),
            startedAt: uint64(block.timestamp) * 1000,
            finishedAt: uint64(block.timestamp) * 1000 + 5
        });
        resign(body);
    }

    /// @dev Signs a body again after a change, and keeps its hashes in step.
    function resign(Body memory body) internal view {
        body.job.offerHash = settlement.hashOffer(body.offer);
        body.receipt.jobHash = settlement.hashJob(body.job);
        body.jobSignature = sign(PAYER_KEY, body.receipt.jobHash);
        body.assignmentSignature = sign(
            GATEWAY_KEY,
            settlement.hashAssignment(
                body.receipt.jobHash, body.receipt.worker, body.receipt.attempt, settlement.hashOffer(body.offer)
            )
        );
        body.offerSignature = sign(keyOf(body.offer.worker), body.job.offerHash);
    }

    // ------------------------------------------------------------------------------------------------ batches

    struct Posted {
        bytes32 batchId;
        Group[] groups;
        bytes32[] receiptHashes;
        uint96[] prices;
    }

    /// @dev One group of the given receipts, sorted.
    function groupOf(Body[] memory all) internal view returns (Posted memory p) {
        uint256 n = all.length;
        for (uint256 i = 1; i < n; ++i) {
            for (uint256 k = i; k > 0; --k) {
                if (settlement.hashReceipt(all[k - 1].receipt) <= settlement.hashReceipt(all[k].receipt)) break;
                (all[k - 1], all[k]) = (all[k], all[k - 1]);
            }
        }
        p.receiptHashes = new bytes32[](n);
        p.prices = new uint96[](n);
        p.groups = new Group[](1);
        p.groups[0] = Group(payer, gateway, all[0].job.token, 500, 100, uint32(n), 0);
        for (uint256 i; i < n; ++i) {
            p.receiptHashes[i] = settlement.hashReceipt(all[i].receipt);
            p.prices[i] = uint96(all[i].receipt.price);
            p.groups[0].total += p.prices[i];
        }
    }

    function entriesOf(Posted memory p) internal pure returns (bytes memory entries) {
        for (uint256 i; i < p.prices.length; ++i) {
            entries = abi.encodePacked(entries, p.receiptHashes[i], p.prices[i]);
        }
    }

    function post(address worker_, Body[] memory all) internal returns (Posted memory p) {
        p = groupOf(all);
        uint64 sequence = settlement.nextSequenceOf(worker_);
        vm.prank(worker_);
        p.batchId = settlement.postBatch(sequence, p.groups, entriesOf(p));
    }

    function postOne(address worker_, Body memory body) internal returns (Posted memory) {
        Body[] memory all = new Body[](1);
        all[0] = body;
        return post(worker_, all);
    }

    function nodesOf(Posted memory p) internal pure returns (bytes32[] memory tree) {
        uint256 n = p.prices.length;
        tree = new bytes32[](2 * n - 1);
        uint256 g;
        uint256 end = p.groups[0].count;
        for (uint256 i; i < n; ++i) {
            if (i == end) end += p.groups[++g].count;
            tree[2 * n - 2 - i] = keccak256(
                abi.encode(i, p.receiptHashes[i], p.prices[i], p.groups[g].payer, p.groups[g].gateway, p.groups[g].token)
            );
        }
        for (uint256 i = n - 1; i > 0; --i) {
            tree[i - 1] = Hashes.commutativeKeccak256(tree[2 * i - 1], tree[2 * i]);
        }
    }

    function leafOf(Posted memory p, uint256 index) internal pure returns (Leaf memory leaf) {
        bytes32[] memory tree = nodesOf(p);
        uint256 node = tree.length - 1 - index;
        uint256 depth;
        for (uint256 i = node; i > 0; i = (i - 1) / 2) ++depth;
        leaf = Leaf(p.batchId, uint32(index), p.receiptHashes[index], p.prices[index], p.groups, new bytes32[](depth));
        for (uint256 k; k < depth; ++k) {
            leaf.proof[k] = tree[node % 2 == 0 ? node - 1 : node + 1];
            node = (node - 1) / 2;
        }
    }

    function bodies(address worker_, uint256 n) internal returns (Body[] memory all) {
        all = new Body[](n);
        for (uint256 i; i < n; ++i) {
            all[i] = bodyOf(worker_, uint64(10 + i));
        }
    }

    /// @dev Two blocks on, so that the jury's randomness can be read.
    function mineJury() internal {
        vm.roll(block.number + 2);
        vm.setBlockhash(block.number - 1, keccak256(abi.encode("block", block.number)));
    }

    function openChallenge(address accuser, Posted memory p, uint256 index, Body memory body)
        internal
        returns (bytes32 id)
    {
        Leaf memory leaf = leafOf(p, index);
        vm.prank(accuser);
        return settlement.challenge(leaf, body.job, body.jobSignature, body.receipt);
    }

    function voteAll(bytes32 id, bool mismatch) internal {
        mineJury();
        address[] memory jurors = quorum.jury(id);
        for (uint256 i; i < jurors.length; ++i) {
            vm.prank(jurors[i]);
            quorum.vote(id, mismatch, keccak256("evidence"));
        }
    }
}
